/** The help dialog: every key that the registry knows, and how to read the marks. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  const KEY_NAMES = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", " ": "Space", Escape: "Esc" };

  const element = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /** "Shift+ArrowLeft" as keycaps: [Shift] [←]. */
  function keycaps(key) {
    const parts = key.length > 1 ? key.split("+") : [key];
    return parts.map((part) => element("kbd", "", KEY_NAMES[part] || part));
  }

  function row(binding) {
    const caps = binding.keys.flatMap((key, index) => [...(index ? [" or "] : []), ...keycaps(key)]);
    return element("div", "help-row", element("dt", "", ...caps), element("dd", "", binding.text));
  }

  function build() {
    const dialog = element("dialog", "dialog help");
    dialog.setAttribute("aria-labelledby", "help-title");
    const title = element("h2", "", "Keys");
    title.id = "help-title";
    const close = element("button", "quiet icon icon-close dialog-close");
    close.type = "button";
    close.setAttribute("aria-label", "Close the help");
    close.addEventListener("click", () => dialog.close());
    const body = element("div", "help-groups");
    for (const [group, bindings] of araxes.keys.groups()) {
      body.append(element("section", "", element("h3", "", group), element("dl", "", ...bindings.map(row))));
    }
    dialog.append(element("header", "dialog-head", title, close), body);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    return dialog;
  }

  /** Opens the dialog, built anew: keys may have been registered since. */
  function open() {
    if (document.querySelector("dialog.help")) return;
    const dialog = build();
    document.body.append(dialog);
    dialog.showModal();
  }

  araxes.help = { open };
  if (typeof document === "undefined") return;

  root.addEventListener("DOMContentLoaded", () => {
    araxes.keys.register({ group: "Everywhere", keys: ["?"], text: "This help", run: open });
    araxes.keys.register({
      group: "Everywhere",
      keys: ["Escape"],
      text: "Dismiss the latest notice",
      when: () => araxes.notices.count() > 0,
      run: () => araxes.notices.dismiss(),
    });
  });
})(typeof window === "object" ? window : globalThis);
