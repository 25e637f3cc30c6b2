/* Search. Pagefind's indexes stand on the same host, one for each language; where they cannot be had (a page opened from
   a folder, no WebAssembly), the words narrow the index of names that stands on the page. Nothing is sent anywhere. */
(() => {
  "use strict";
  const form = document.querySelector("form.finder");
  const found = document.querySelector(".found");
  const list = document.querySelector(".results");
  const further = document.querySelector(".further");
  const own = document.documentElement.lang;
  const root = new URL(".", new URL(form.dataset.home, location.href));
  const served = location.protocol.startsWith("http");
  const pause = 150;
  const page = 15;
  const indexes = new Map();
  let run = 0;
  let left = [];

  /* The index of a language, opened once. */
  const open = async (language) => {
    const bundle = new URL(`pagefind/${language}/`, root);
    const { createInstance } = await import(new URL("pagefind.js", bundle).href);
    const index = createInstance({ basePath: bundle.href, excerptLength: 28 });
    await index.init();
    return index;
  };
  const index = (language) => {
    if (!indexes.has(language)) indexes.set(language, served ? open(language) : Promise.reject(new Error("no host")));
    return indexes.get(language);
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const signs = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", "#x27": "'" };
  const plain = (text) => text.replace(/&(lt|gt|amp|quot|#39|#x27);/g, (_, name) => signs[name]);

  /* An excerpt is text with <mark> around what was looked for: no other markup is made of it. */
  const excerpt = (text) => {
    const shown = element("p", "", "excerpt");
    text.split(/<mark>([\s\S]*?)<\/mark>/).forEach((part, place) => {
      shown.append(place % 2 ? element("mark", plain(part)) : plain(part));
    });
    return shown;
  };

  const show = ({ language, data }) => {
    const item = element("li");
    const link = element("a", plain(data.meta.title || data.raw_url));
    link.href = new URL(data.raw_url.replace(/^\//, ""), root).href;
    const head = element("p", "", "head");
    const option = form.elements.kind.querySelector(`option[value="${CSS.escape((data.filters.kind || [""])[0])}"]`);
    head.append(link, " ", element("span", option ? option.dataset.one : "", "role"));
    const told = excerpt(data.excerpt);
    if (language !== own) {
      link.lang = link.hreflang = told.lang = language;
      const name = form.querySelector(`[name=lang][value="${language}"]`).nextElementSibling;
      const side = element("span", name.textContent, "role");
      side.lang = language;
      head.append(" · ", side);
    }
    item.append(head, told);
    return item;
  };

  const more = async () => {
    const mine = run;
    const next = left.splice(0, page);
    const ready = await Promise.all(next.map(async ({ language, result }) => ({ language, data: await result.data() })));
    if (mine !== run) return;
    list.append(...ready.map(show));
    further.hidden = left.length === 0;
  };

  /* Names without accents and capitals, as the index of names is ordered. */
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const narrow = (words) => {
    const wanted = bare(words).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const letter of document.querySelectorAll(".letter")) {
      let any = false;
      for (const item of letter.querySelectorAll("li")) {
        const name = bare(item.textContent);
        item.hidden = !wanted.every((word) => name.includes(word));
        if (!item.hidden) { any = true; count += 1; }
      }
      letter.hidden = !any;
    }
    return count;
  };

  const say = (template, value) => { found.textContent = template.replace("{}", value); };

  const search = async () => {
    const mine = ++run;
    const words = form.elements.q.value.trim();
    const kind = form.elements.kind.value;
    const languages = [...form.querySelectorAll("[name=lang]:checked")].map((box) => box.value);
    languages.sort((one, other) => (other === own) - (one === own));
    remember(words, kind, languages);
    if (!words) {
      narrow("");
      list.replaceChildren();
      found.textContent = "";
      further.hidden = true;
      return;
    }
    let results;
    try {
      const options = kind ? { filters: { kind } } : {};
      results = await Promise.all(languages.map(async (language) => {
        const answer = await (await index(language)).search(words, options);
        return answer.results.map((result) => ({ language, result }));
      }));
    } catch {
      if (mine === run) {
        const count = narrow(words);
        if (count) say(form.dataset.names, count); else say(form.dataset.none, words);
      }
      return;
    }
    if (mine !== run) return;
    left = results.flat();
    list.replaceChildren();
    if (left.length) say(form.dataset.count, left.length); else say(form.dataset.none, words);
    await more();
  };

  /* The address holds the search, so that it can be kept, sent and come back to. */
  const remember = (words, kind, languages) => {
    if (!served) return;
    const asked = new URLSearchParams();
    if (words) asked.set("q", words);
    if (words && kind) asked.set("kind", kind);
    if (words && languages.join() !== own) languages.forEach((language) => asked.append("lang", language));
    history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  };
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get("q") || "";
    form.elements.kind.value = asked.get("kind") || "";
    const languages = asked.getAll("lang");
    if (languages.length) form.querySelectorAll("[name=lang]").forEach((box) => { box.checked = languages.includes(box.value); });
  };

  let timer;
  const later = () => { clearTimeout(timer); timer = setTimeout(search, pause); };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  further.querySelector("button").addEventListener("click", async () => {
    const next = list.children.length;
    await more();
    list.children[next]?.querySelector("a").focus();
  });
  form.hidden = false;
  recall();
  if (form.elements.q.value) search();
})();
