export {
  DELETE,
  GET,
  OPTIONS,
  PATCH,
  POST,
  PUT,
} from '../../../../../../../dev/app/(payload)/api/[...slug]/route.js'
