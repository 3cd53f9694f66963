import type { Route } from '../http'
import { categoryRoutes } from './category-generation'
import { collectionRoutes } from './collections'
import { crudRoutes } from './crud'
import { importRoutes } from './import/routes'

export const metadataRoutes: readonly Route[] = [...importRoutes, ...categoryRoutes, ...crudRoutes, ...collectionRoutes]
