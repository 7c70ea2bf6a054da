// Its types would bring the browser's global names into all files of the project.
declare module 'jsdom' {
  import type { Readability } from '@mozilla/readability'

  export class VirtualConsole {
    removeAllListeners(): this
  }
  export class JSDOM {
    constructor(
      html: string,
      options: { readonly url: string; readonly virtualConsole: VirtualConsole },
    )
    readonly window: {
      readonly document: ConstructorParameters<typeof Readability>[0]
      close(): void
    }
  }
}
