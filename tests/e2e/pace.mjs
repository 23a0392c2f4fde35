// How fast a long list scrolls.

/** The middle of the times that `steps` steps of scrolling take, each with its frame. */
export const pace = (frame) =>
  frame.evaluate(async (element) => {
    const times = [];
    for (let i = 0; i < 40; i += 1) {
      const begin = performance.now();
      element.scrollTop = ((i * 7) % 13) * ((element.scrollHeight - element.clientHeight) / 13);
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
      times.push(performance.now() - begin);
    }
    return times.sort((a, b) => a - b)[20];
  });
