"""What running templates call for Jekyll's own tags."""
