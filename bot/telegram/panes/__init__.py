"""Panes: each draws one kind of panel as a message."""
