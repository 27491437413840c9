/**
 * Response headers of the page. Nothing is allowed unless named here.
 * @param collegamenti where the page may connect besides its own origin: the bridge of the browser shell.
 */
export function difese(collegamenti: readonly string[] = []): Readonly<Record<string, string>> {
  const csp = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self' data:",
    'img-src': "'self' data: blob:",
    'connect-src': ["'self'", ...collegamenti].join(' '),
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'content-security-policy': Object.entries(csp)
      .map(([direttiva, valore]) => `${direttiva} ${valore}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=()',
  };
}
