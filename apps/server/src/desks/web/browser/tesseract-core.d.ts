/** The part of the reader of words that we use; the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface Reader {
    /** @returns 0 where the languages could be loaded */
    Init(folder: string, languages: string, engine: number): number;
    /** @returns 0 where the picture at `/input` could be opened */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
  }
  interface Core {
    readonly TessBaseAPI: new () => Reader;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  }
  interface Settings {
    readonly wasmBinary: ArrayBuffer;
    readonly TesseractProgress: (percent: number) => void;
  }
  export default function openCore(settings: Settings): Promise<Core>;
}
