/** Version of the metadata package; the same as the app's (a test compares it with package.json). */
export const PACKAGE_VERSION = '0.1.0'
