"""What all tests share: hypothesis without a clock, and the same examples in every CI run."""

import os

from hypothesis import settings

# A busy machine is slow, not wrong; and a red CI must be red again when it is run again.
settings.register_profile("demotic", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("demotic")
