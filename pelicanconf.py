"""The settings of the site: every one that an editor may want to change stands here, with what it does."""

SITENAME = "Recto Verso"
SITEURL = ""
# Where the site will stand, without a slash at the end. Only publishconf.py knows it: what `make html` builds is read
# from the folder output/ as well as from any address, because all its links are relative,
# those for machines too; only sitemap.xml cannot do without it and is left out.

DEFAULT_LANG = "fr"
LANGUAGES = ("fr", "en")
# The sides of every page, in the order of the switcher. Each has a catalog in templates/locale/.

DIRECTORY_LINKS = False
# Links name index.html, so that the site works when it is opened from a folder; publishconf.py leaves it out.

CONTENT_LICENCE: dict[str, str] | None = None
# Under what others may use the fact sheets: {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"};
# a name that differs between languages is {"fr": "…", "en": "…"}. None: the pages say that no licence is stated. It is
# never that of the quoted sentences, which belong to their publishers, nor that of the program.

DRAFT_COMMAND = ""
# A program that drafts translations on this machine, for `make translate DRAFT=1` and nothing else; off when empty. It
# reads sentences on standard input, one a line, and writes as many lines; {source} and {target} become language codes:
# "argos-translate --from {source} --to {target}". Drafts are marked fuzzy, and the pages say that nobody reviewed them.

TIMEZONE = "Europe/Paris"

# What follows is how Pelican is used here; there is no reason to change it.
PATH = "content"
OUTPUT_PATH = "output"
THEME = "."
THEME_STATIC_PATHS = ["templates/static"]
THEME_STATIC_DIR = "static"
PLUGIN_PATHS = ["."]
PLUGINS = ["generator.publish"]
FACT_CACHE = ".cache"
# Facts and checked files, kept between builds; safe to delete.

# Our own reader and generator read content/: Pelican's must find nothing there to publish a second time.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
IGNORE_FILES = [".*", "*/output/*", "*/.cache/*"]
FILENAME_METADATA = "(?!)"
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
# A build that fails loses nothing; pages of articles that are gone are deleted after one that succeeds.
