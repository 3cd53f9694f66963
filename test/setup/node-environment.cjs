/** jest-environment-node of Jest 27 hides globals that Node 20 has and libraries rely on. */
const NodeEnvironment = require('jest-environment-node')

module.exports = class extends NodeEnvironment {
  constructor(config, context) {
    super(config, context)
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      if (!(name in this.global)) {
        Object.defineProperty(this.global, name, { value: globalThis[name], configurable: true, writable: true })
      }
    }
  }
}
