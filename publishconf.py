"""The settings for production: `make publish`. Only what differs from pelicanconf.py stands here."""

from pelicanconf import *  # noqa: F403

SITEURL = "https://recto-verso.example"
# Change this to the site's address, without a slash at the end.

DIRECTORY_LINKS = True
