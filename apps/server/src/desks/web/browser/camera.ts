import { pixelsOf } from './pixels.ts';

const LOOK_EVERY_MS = 150;
/** Nobody leaves a camera on: after this time it is off, whatever it saw. */
const CAMERA_MS_MAX = 60_000;
/** Pixels at the longer side of what is looked at. */
const FRAME_SIDE_MAX = 1_000;

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1_280 }, height: { ideal: 720 } },
};

export type CameraEnd = 'seen' | 'stopped' | 'late' | 'blocked' | 'noCamera';

export interface CameraAsk {
  /** Shows what the camera sees. */
  readonly view: HTMLVideoElement;
  /** Looks at one picture. @returns whether that is enough */
  readonly look: (image: ImageData) => boolean;
  /** The camera is on now. */
  readonly begun: () => void;
  readonly signal: AbortSignal;
}

/** Turns the camera on and looks until something is seen; whichever way it ends, the camera is off then. */
export async function watchCamera(ask: CameraAsk): Promise<CameraEnd> {
  const { begun, signal, view } = ask;
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(WANTED);
  } catch (fault) {
    const isRefused = fault instanceof DOMException && fault.name === 'NotAllowedError';
    return isRefused ? 'blocked' : 'noCamera';
  }
  try {
    // Asking may take long: whoever has left meanwhile wants no camera.
    if (signal.aborted) return 'stopped';
    view.srcObject = stream;
    begun();
    return await lookUntil(ask, stream);
  } finally {
    for (const track of stream.getTracks()) track.stop();
    view.srcObject = null;
  }
}

function lookUntil({ look, signal, view }: CameraAsk, stream: MediaStream): Promise<CameraEnd> {
  return new Promise((resolve) => {
    const end = (how: CameraEnd) => {
      clearInterval(looking);
      clearTimeout(limit);
      resolve(how);
    };
    const looking = setInterval(() => {
      const { videoHeight: height, videoWidth: width } = view;
      if (width === 0 || height === 0) return;
      if (look(pixelsOf(view, { width, height, sideMax: FRAME_SIDE_MAX }))) end('seen');
    }, LOOK_EVERY_MS);
    const limit = setTimeout(() => end('late'), CAMERA_MS_MAX);
    if (signal.aborted) end('stopped');
    signal.addEventListener('abort', () => end('stopped'), { once: true });
    for (const track of stream.getTracks()) track.addEventListener('ended', () => end('stopped'));
    view.play().catch(() => end(signal.aborted ? 'stopped' : 'noCamera'));
  });
}
