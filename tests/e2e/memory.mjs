// The module's own memory, where a test can look at it and ruin it: how a real stop is brought about in a release.

/** Keeps the module's memory as `window.memory`; with `ruined` the module never has a sound one. */
export const keepMemory = (ruined = false) => (page) =>
  page.addInitScript((ruined) => {
    const kept = (made) => {
      window.memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
      if (ruined) new Uint8Array(window.memory.buffer).fill(0xff);
      return made;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(kept);
    }
  }, ruined);
