"""When a translation was made: the time that PO-Revision-Date takes."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime


def revision_time(environment: Mapping[str, str] = os.environ) -> datetime:
    """Give the time in UTC; SOURCE_DATE_EPOCH (reproducible-builds.org), where it is set, stands for now."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
