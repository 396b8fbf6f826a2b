export function unpackChromium(): Promise<void>
export function chromiumPath(): string | undefined
export function windowedBrowser(): string | undefined
export function launchOptions(): {
  executablePath?: string
  env?: Record<string, string>
  chromiumSandbox: boolean
  args: string[]
}
