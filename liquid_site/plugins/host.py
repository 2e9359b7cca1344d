"""What a plugin may add to a build: hooks, generators, converters, Liquid tags, blocks and filters, commands.

A plugin is a module with ``setup(host)``, which calls the methods below; it keeps no state of its own between builds
(what it must remember lives in a closure made by ``setup``). One ``Host`` is made for each build.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import liquid_site.plugins.priorities as priorities
from liquid_site.dialect.drops.jekyll import VERSION
from liquid_site.dialect.registers import Services
from liquid_site.errors import PluginError
from liquid_site.plugins.parts import BlockTag, Command, Converter, FilterPart, Generator, SimpleTag

if TYPE_CHECKING:
    from liquid_site.dialect.foreign.environment import JekyllEnvironment

ITEM_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
EVENTS = {
    "site": ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write"),
    "clean": ("on_obsolete",),
}
"""Owner → its events; every other owner (pages, posts, documents, any collection's label) has ``ITEM_EVENTS``."""

Hook = Callable[..., object]


class Host:
    """One build's registry. ``config`` is the site's configuration; ``safe`` says that ``--safe`` is on.

    ``github_pages`` says that plugins are to do as the versions that GitHub Pages runs, ``offline`` that they are not
    to use the network. ``jekyll`` is the version of Jekyll that templates see, ``versions`` what
    ``site.github.versions`` shows. ``blank`` is whose library teaches objects to answer Liquid's ``blank``.
    ``find_gem(name)`` gives the folder of a gem on this machine, None where it is not there.
    """

    def __init__(self, config: Mapping[str, Any], log: Any = None) -> None:
        self.config = config
        self.log = log
        self.safe = bool(config.get("safe"))
        self.github_pages = False
        self.offline = False
        self.blank = ""
        self.jekyll = VERSION
        self.versions: Mapping[str, str] = {}
        self.find_gem: Callable[[str], str | None] = lambda _name: None
        self.tags: dict[str, SimpleTag | BlockTag] = {}
        self.filters: dict[str, FilterPart] = {}
        self.converters: list[Converter] = []
        self.processors: dict[str, Callable[[str], str]] = {}
        self.commands: dict[str, Command] = {}
        self.environment: JekyllEnvironment | None = None
        self._hooks: dict[tuple[str, str], list[tuple[int, Hook]]] = {}
        self.services = Services()
        self._generators: list[Generator] = []

    def on(self, owner: str, event: str, function: Hook, priority: int | str = 20) -> None:
        """Call *function* at each *event* of *owner*; higher priorities first, then in the order of registration.

        *function* gets what Jekyll's hooks get: ``site`` events the site (``pre_render`` and ``post_render`` also the
        payload, a dict), item events the item (``pre_render`` also the payload), ``clean`` the list of paths to go.
        A document's events reach its collection's label first, then ``documents``.
        """
        events = EVENTS.get(owner, ITEM_EVENTS)
        if event not in events:
            raise PluginError(f"Invalid hook. {owner} supports only the following hooks {', '.join(events)}")
        hooks = self._hooks.setdefault((owner, event), [])
        hooks.append((priorities.hook(priority), function))
        hooks.sort(key=lambda pair: -pair[0])

    def trigger(self, owner: str, event: str, *args: object) -> None:
        """Call the hooks of *owner*'s *event* in order."""
        for _, function in self._hooks.get((owner, event), ()):
            function(*args)

    def listens(self, event: str, *owners: str) -> bool:
        """Whether any of *owners* has a hook for *event*."""
        return any(self._hooks.get((owner, event)) for owner in owners)

    def tag(self, name: str, parse: Callable[[str], Callable[[Any], str]]) -> None:
        """Add ``{% name markup %}``: ``parse(markup)`` once a use gives ``render(context) -> str``.

        *markup* keeps its trailing blank, as in Liquid. *context* is the dialect's: ``context.registers`` carries the
        site and the page, ``context[expression]`` is the value of a variable. A problem is raised as ``LiquidError``.
        """
        self.tags[name] = SimpleTag(name, parse)

    def block(self, name: str, parse: Callable[[str], Callable[[Any, Callable[[], str]], str]]) -> None:
        """Add ``{% name markup %} … {% endname %}``: ``parse(markup)`` gives ``render(context, body) -> str``.

        ``body()`` renders what stands inside, once at each call.
        """
        self.tags[name] = BlockTag(name, parse)

    def filter(self, name: str, function: Callable[..., Any], *, with_context: bool = False) -> None:
        """Add ``| name: args``: ``function(value, *args)``, with the context before the value if *with_context*."""
        self.filters[name] = FilterPart(name, function, with_context)

    def liquid_environment(self) -> JekyllEnvironment:
        """Give the build's python-liquid environment: what ``add_tag`` and ``add_filter`` put there works in templates.

        It is made at the first call, so that builds without such plugins never load python-liquid.
        """
        if self.environment is None:
            from liquid_site.dialect.foreign.environment import JekyllEnvironment

            self.environment = JekyllEnvironment()
        return self.environment

    def generator(self, function: Callable[[Any], object], priority: int | str = 0) -> None:
        """Call ``function(site)`` after reading; it may add pages, documents and static files."""
        self._generators.append(Generator(function, priorities.plugin(priority)))

    def markdownify(self, text: str) -> str:
        """Convert Markdown as the filter ``markdownify`` does; there from the first generator on."""
        return self.services.markdownify(text)

    @property
    def generators(self) -> list[Generator]:
        """The generators in the order they run: higher priorities first, then in the order of registration."""
        return sorted(self._generators, key=lambda generator: -generator.priority)

    def converter(self, converter: Converter) -> None:
        """Add a converter; ``Converter`` says what one is."""
        self.converters.append(converter)

    def markdown(self, name: str, convert: Callable[[str], str]) -> None:
        """Add a Markdown processor that ``markdown: name`` in the configuration chooses."""
        self.processors[name] = convert

    def command(self, name: str, run: Callable[[list[str]], int], summary: str = "") -> None:
        """Add ``liquid-site name``: ``run(arguments) -> exit status``."""
        self.commands[name] = Command(name, run, summary)
