// Keeps every frame with a view of Capwright as tall as what it shows. Put it once into a page that has such frames.
// It loads nothing and sends nothing. Apache-2.0.
addEventListener('message', ({ data, source }) => {
  const { type, height } = Object(data);
  if (type !== 'capwright:height' || !(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe[src*="#/embed"]')) {
    if (frame.contentWindow === source) frame.height = Math.min(Math.ceil(height), 10000);
  }
});
