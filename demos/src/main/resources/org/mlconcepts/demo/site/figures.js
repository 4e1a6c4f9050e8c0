/*
 * Playable figures. Each <figure class="playable"> holds its Vega-Lite specification in a script
 * element; this makes a labelled slider for every dial, draws the figure, and reads each new
 * finding to screen readers. Without JavaScript <noscript> says in words what the first frame shows.
 */
(() => {
  "use strict";

  const prefersStill = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function slider(dial, index, id, turned) {
    const row = document.createElement("div");
    row.className = "dial";
    const label = document.createElement("label");
    label.htmlFor = `${id}-dial${index}`;
    label.textContent = dial.name;
    const input = document.createElement("input");
    input.type = "range";
    input.id = label.htmlFor;
    input.min = 0;
    input.max = dial.marks.length - 1;
    input.step = 1;
    input.value = dial.start;
    const output = document.createElement("output");
    output.htmlFor = input.id;
    const say = () => {
      output.textContent = dial.marks[input.value];
      input.setAttribute("aria-valuetext", dial.marks[input.value]);
    };
    say();
    input.addEventListener("input", () => {
      say();
      turned(dial.param, Number(input.value));
    });
    row.append(label, input, output);
    return row;
  }

  const NARROW = 480;

  /** Two lines, broken at the space nearest to the middle. */
  function inTwo(title) {
    const spaces = [...title.matchAll(/ /g)].map((found) => found.index);
    if (spaces.length === 0) return title;
    const middle = spaces.reduce((best, at) =>
      Math.abs(at - title.length / 2) < Math.abs(best - title.length / 2) ? at : best);
    return [title.slice(0, middle), title.slice(middle + 1)];
  }

  /** One legend a line; names below bars lean where they have no room side by side. */
  function fitPhone(drawn, width) {
    drawn.config.legend = { ...drawn.config.legend, labelFontSize: 12 };
    drawn.config.axisX = { ...drawn.config.axisX, labelOverlap: "greedy" };
    for (const { encoding } of drawn.layer || [drawn]) {
      for (const channel of Object.values(encoding)) {
        if (channel.legend && channel.legend.columns) channel.legend.columns = 1;
      }
      if (encoding.x && String(encoding.x.title || "").length * 7 > width - 120) {
        encoding.x.title = inTwo(encoding.x.title);
      }
      const names = encoding.x && encoding.x.type === "nominal" && encoding.x.sort;
      if (Array.isArray(names) && names.some((name) => isNaN(name)) && names.join("").length * 7 > width - 60) {
        Object.assign(encoding.x.axis, { labelAngle: -40, labelOverlap: false });
      }
    }
  }

  /** The frame that the dials point at: the last dial moves fastest. */
  function frame(dials, positions) {
    return dials.reduce((at, dial) => at * dial.marks.length + positions[dial.param], 0);
  }

  function download(figure, specification) {
    const link = figure.querySelector("a[data-download]");
    if (!link) return;
    const text = JSON.stringify(specification, null, 1);
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.hidden = false;
  }

  async function play(figure) {
    const specification = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    download(figure, specification);
    const { dials, titles } = specification.usermeta;
    const drawn = structuredClone(specification);
    // The words stand above the view as text, which breaks its lines where the box ends.
    const note = [drawn.title.subtitle || []].flat().join(" ");
    figure.querySelector(".note").textContent = note;
    delete drawn.title;
    drawn.params.forEach((param) => delete param.bind);
    drawn.autosize = { type: "fit-x", contains: "padding" };
    drawn.width = "container";
    drawn.background = "transparent";
    const positions = Object.fromEntries(dials.map((dial) => [dial.param, dial.start]));
    const view = figure.querySelector(".view");
    if (view.clientWidth < NARROW) fitPhone(drawn, view.clientWidth);
    const reading = figure.querySelector(".reading");
    const result = await vegaEmbed(view, drawn, { actions: false, renderer: "svg", tooltip: true });
    const turned = (param, position) => {
      positions[param] = position;
      result.view.signal(param, position).runAsync();
      reading.textContent = titles[frame(dials, positions)];
    };
    const controls = figure.querySelector(".dials");
    dials.forEach((dial, index) => controls.append(slider(dial, index, figure.id, turned)));
    reading.textContent = titles[frame(dials, positions)];
    figure.dataset.ready = "true";
  }

  /** Figures are drawn when they come near the screen. */
  function watch(figures) {
    const seen = new IntersectionObserver(
      (entries) =>
        entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
          seen.unobserve(entry.target);
          play(entry.target).catch((error) => {
            entry.target.querySelector(".reading").textContent = `This figure cannot be drawn: ${error.message}`;
          });
        }),
      { rootMargin: prefersStill ? "0px" : "600px" },
    );
    figures.forEach((figure) => seen.observe(figure));
  }

  watch(document.querySelectorAll("figure.playable"));
})();
