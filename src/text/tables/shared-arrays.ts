// Typed arrays on shared memory: threads of one process read the same bytes.

/** Zeros to be filled before anybody else sees them. */
export const sharedUint8 = (length: number): Uint8Array<SharedArrayBuffer> =>
  new Uint8Array(new SharedArrayBuffer(length))

export const sharedInt8 = (length: number): Int8Array<SharedArrayBuffer> =>
  new Int8Array(new SharedArrayBuffer(length))

export const sharedUint16 = (length: number): Uint16Array<SharedArrayBuffer> =>
  new Uint16Array(new SharedArrayBuffer(length * 2))

export const sharedUint32 = (length: number): Uint32Array<SharedArrayBuffer> =>
  new Uint32Array(new SharedArrayBuffer(length * 4))

export const sharedInt32 = (length: number): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(length * 4))
