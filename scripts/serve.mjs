// Serves a folder on this machine only, the way a plain static host would.
//
//     node scripts/serve.mjs [--dir dist] [--port 8080] [--base /some/folder/]

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stop, root, start } from './steps.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves `dir` below `base`; a `port` of 0 takes any free one. The answer has the page's `url` and `close()`.
 *
 * A file with a `.br` beside it is sent compressed to whoever accepts that.
 */
export async function serve({ dir, port = 0, base = '/' }) {
  const server = createServer((request, response) => {
    const refuse = (status, text, headers = {}) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end(`${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      return refuse(400, 'This address cannot be read.');
    }
    if (`${path}/` === base) return refuse(301, 'One slash further.', { Location: base });
    if (!path.startsWith(base) || path.includes('\0')) return refuse(404, 'Not found.');
    let file = normalize(join(dir, path.slice(base.length)));
    if (file !== normalize(dir) && !file.startsWith(normalize(dir + sep))) return refuse(404, 'Not found.');
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return refuse(404, 'Not found.');

    const headers = {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      // Inside a sandboxed frame on another site the page has no origin of its own, and asks for its files from there.
      'Access-Control-Allow-Origin': '*',
      Vary: 'Accept-Encoding',
    };
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(`${file}.br`)) {
      file += '.br';
      headers['Content-Encoding'] = 'br';
    }
    const { size, mtimeMs } = statSync(file);
    headers.ETag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${headers['Content-Encoding'] ? '-br' : ''}"`;
    if (request.headers['if-none-match'] === headers.ETag) return response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, 'Content-Length': size });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

async function main() {
  const { values } = parseArgs({
    options: { dir: { type: 'string', default: join(root, 'dist') }, port: { type: 'string' }, base: { type: 'string', default: '/' } },
  });
  if (!existsSync(join(values.dir, 'index.html'))) throw new Stop(`There is no page in ${values.dir}; make build makes it.`);
  const base = `/${values.base}/`.replace(/\/+/g, '/');
  const port = Number(values.port || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Stop(`${values.port} is not a port: 0 to 65535.`);
  const busy = (problem) => {
    if (problem.code === 'EADDRINUSE' && !values.port) return serve({ dir: values.dir, base });
    throw new Stop(`Port ${port} cannot be used: ${problem.message}`);
  };
  const { url } = await serve({ dir: values.dir, port, base }).catch(busy);
  console.log(`\nCapwright is at ${url}   (Ctrl+C ends it)`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) start(main);
