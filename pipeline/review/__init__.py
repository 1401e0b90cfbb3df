"""What the editor's report is told: a project, walked and measured, as the plain values of the report."""
