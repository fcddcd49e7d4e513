import { FORM_FIELDS_MAX, FormError } from './form.ts';

/** Reads multipart/form-data (RFC 7578): each name at most once, texts as strings, files as bytes; no file is an empty one. */
export async function parseMultipart(
  contentType: string,
  body: Buffer,
): Promise<Readonly<Record<string, string | Buffer>>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  })
    .formData()
    .catch((cause: unknown) => {
      throw new FormError('not a form', { cause });
    });
  const fields: Record<string, string | Buffer> = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > FORM_FIELDS_MAX) throw new FormError('too many fields');
    if (name in fields) throw new FormError('a field came twice');
    // oxlint-disable-next-line no-await-in-loop -- in the order of the form, from memory
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer());
  }
  return { ...fields };
}
