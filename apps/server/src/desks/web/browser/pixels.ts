/** The pixels of a picture or of one moment of a camera, made smaller where its longer side is longer than `sideMax`. */
export function pixelsOf(
  source: ImageBitmap | HTMLVideoElement,
  size: { readonly width: number; readonly height: number; readonly sideMax: number },
): ImageData {
  const scale = Math.min(1, size.sideMax / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) throw new Error('a browser without a canvas');
  drawing.drawImage(source, 0, 0, width, height);
  return drawing.getImageData(0, 0, width, height);
}
