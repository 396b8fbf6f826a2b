export function installedElectron(): string | undefined
export function fetchedElectron(): Promise<string | undefined>
