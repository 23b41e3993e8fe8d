"""What the team writes at a stage, asked field by field as the workflow says."""
