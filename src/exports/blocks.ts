/**
 * The texts of notices in an app's own pages: Payload blocks with a shared text, an authority, rights or cookies, and what
 * readers see of them.
 */
export {
  privacyAuthorityBlock,
  privacyBlocks,
  type PrivacyBlocksOptions,
  privacyCookiesBlock,
  privacyRightsBlock,
  privacyTextBlock,
} from '../../fields/blocks/pageBlocks.js'
export {
  type PrivacyBlockContent,
  type PrivacyBlockInput,
  type PrivacyBlockProblem,
  resolvePrivacyBlock,
} from '../pageBlocks/pageBlocks.js'
