import type { Route } from '../http'
import { categoryRoutes } from './category-generation'
import { collectionRoutes } from './collections'
import { crudRoutes } from './crud'
import { dimensionRoutes } from './dimensions'
import { exportRoutes } from './export-routes'
import { gistRoutes } from './gist/routes'
import { importRoutes } from './import/routes'
import { schemaRoutes } from './schema-routes'

export const metadataRoutes: readonly Route[] = [
  ...importRoutes,
  ...exportRoutes,
  ...categoryRoutes,
  ...schemaRoutes,
  ...dimensionRoutes,
  ...gistRoutes,
  ...crudRoutes,
  ...collectionRoutes,
]
