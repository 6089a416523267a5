"""What the reports say, and where: sources become reports of headings and paragraphs in exact places."""
