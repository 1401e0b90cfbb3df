"""Stage 7, render: localized articles -> a bundle of accessible pages."""
