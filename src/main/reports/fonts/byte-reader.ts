/** Reads big-endian values one after the other, as font files hold them. */
export class ByteReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get position(): number {
    return this.#at
  }
  at(position: number): this {
    this.#at = position
    return this
  }
  u8(): number {
    return this.#bytes.readUInt8(this.#at++)
  }
  u16(): number {
    this.#at += 2
    return this.#bytes.readUInt16BE(this.#at - 2)
  }
  i16(): number {
    this.#at += 2
    return this.#bytes.readInt16BE(this.#at - 2)
  }
  u32(): number {
    this.#at += 4
    return this.#bytes.readUInt32BE(this.#at - 4)
  }
  tag(): string {
    return this.take(4).toString('latin1')
  }
  take(bytes: number): Buffer {
    this.#at += bytes
    return this.#bytes.subarray(this.#at - bytes, this.#at)
  }
  /** A number of up to five bytes, seven bits each (WOFF2 `UIntBase128`). */
  base128(): number {
    let value = 0
    for (let byte = 0x80; (byte & 0x80) !== 0;) {
      byte = this.u8()
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  /** A number of one to three bytes (WOFF2 `255UInt16`). */
  packed16(): number {
    const code = this.u8()
    if (code === 253) return this.u16()
    if (code === 254) return this.u8() + 506
    if (code === 255) return this.u8() + 253
    return code
  }
}
