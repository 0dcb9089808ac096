import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { isApi } from './web-build.js';

/**
 * Nothing from elsewhere and nothing inline. React and React Flow set styles through the object model, which
 * `style-src` does not touch; `data:` images are the small symbols a style sheet carries.
 */
export function securityHeaders(secure: boolean): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
  });
  return [headers, neverStored];
}

/** The product has no use for any of it, nor has anything that might get into its pages. */
const NOTHING_OF_THE_DEVICE = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What is told about a child is kept by no browser and no proxy. */
function neverStored(request: Request, response: Response, next: NextFunction): void {
  if (isApi(request.path)) response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Permissions-Policy', NOTHING_OF_THE_DEVICE);
  next();
}
