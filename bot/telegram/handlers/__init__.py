"""What the bot does when something happens in Telegram."""
