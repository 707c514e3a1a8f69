/** A headless Chromium that can only reach this computer. */
import { chromium } from 'playwright-core';
import { ensurePrograms } from './debian.mjs';
import { findChromium } from './paths.mjs';

const FLAGS = [
  '--no-sandbox', // as root Chromium refuses to start with one; every page comes from our own server
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
];

const options = () => {
  ensurePrograms('browser');
  return { executablePath: findChromium(), headless: true, args: FLAGS };
};

/** Starts the browser for use in this process. */
export function startBrowser() {
  return chromium.launch(options());
}

/** Starts the browser for use by tests, which connect to its `wsEndpoint()`. */
export function startBrowserServer() {
  return chromium.launchServer(options());
}
