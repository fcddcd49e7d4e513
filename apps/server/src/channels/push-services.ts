/** Where the browsers' makers take push messages (RFC 8030); a star stands for one name or more. */
export const PUSH_SERVICES: readonly string[] = [
  'https://fcm.googleapis.com',
  'https://updates.push.services.mozilla.com',
  'https://*.push.apple.com',
  'https://*.notify.windows.com',
];

/** A browser tells us where to send; nothing is sent anywhere but to a push service that settings name. */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return services.some((service) => {
    const [before = '', after] = service.split('*');
    return after === undefined
      ? url.origin === service
      : url.origin.startsWith(before) &&
          url.origin.endsWith(after) &&
          url.origin.length > service.length;
  });
}
