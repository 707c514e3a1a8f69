/** A picture that every format can show. Sizes are in pixels. */
export interface Picture {
  readonly kind: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture in a `data:` address. Undefined where it is neither PNG nor JPEG, or broken. */
export function pictureAt(source: string): Picture | undefined {
  const encoded = /^data:image\/(?:png|jpeg);base64,([a-z0-9+/=]+)$/i.exec(source)?.[1];
  if (encoded === undefined) return undefined;
  try {
    return pictureOf(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    // What is not base64 after all is no picture.
    return undefined;
  }
}

/** The picture that these bytes are; undefined where they are neither PNG nor JPEG. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeOfPng(view) ?? sizeOfJpeg(view);
  if (size === undefined || size.width < 1 || size.height < 1) return undefined;
  return { ...size, bytes };
}

type Size = Omit<Picture, 'bytes'>;

function sizeOfPng(view: DataView): Size | undefined {
  const isPng = view.byteLength >= 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (!isPng || view.getUint32(12) !== 0x49484452) return undefined;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a row of segments; the one that starts the frame has the size. */
function sizeOfJpeg(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (startsFrame) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isPadding = marker === 0xff;
    at += isPadding ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
