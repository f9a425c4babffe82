export { OPTIONS, POST } from '../../../../../../../dev/app/(payload)/api/graphql/route.js'
