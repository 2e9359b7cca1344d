(function () {
  var root = document.documentElement;
  var button = document.querySelector("[data-theme-switch]");
  var isDark = function () {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  if (button) {
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch (error) { button.title = "This browser does not remember the choice."; }
    });
  }
})();
