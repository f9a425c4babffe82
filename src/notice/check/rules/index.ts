import type { Rule } from '../rule.js'

import { accessFee } from './accessFee.js'
import { authorityContact } from './authorityContact.js'
import { authorityNamed } from './authorityNamed.js'
import { automatedTold } from './automatedTold.js'
import { businessId } from './businessId.js'
import { changesTold } from './changesTold.js'
import { complaintRight } from './complaintRight.js'
import { complaintTold } from './complaintTold.js'
import { consentByUse } from './consentByUse.js'
import { consentWithdrawal } from './consentWithdrawal.js'
import { contactReachable } from './contactReachable.js'
import { controllerTold } from './controllerTold.js'
import { controllersAgree } from './controllersAgree.js'
import { cookieConsent } from './cookieConsent.js'
import { cookieDetails } from './cookieDetails.js'
import { cookiesTold } from './cookiesTold.js'
import { copiedNotice } from './copiedNotice.js'
import { dataCategoriesTold } from './dataCategoriesTold.js'
import { dateStated } from './dateStated.js'
import { dateUnambiguous } from './dateUnambiguous.js'
import { datesPossible } from './datesPossible.js'
import { deadLink } from './deadLink.js'
import { disclosureGround } from './disclosureGround.js'
import { documentName } from './documentName.js'
import { dpoIndependent } from './dpoIndependent.js'
import { dpoTold } from './dpoTold.js'
import { duplicateText } from './duplicateText.js'
import { emailDomain } from './emailDomain.js'
import { emptyList } from './emptyList.js'
import { emptySection } from './emptySection.js'
import { factContradiction } from './factContradiction.js'
import { garbledText } from './garbledText.js'
import { headingAnswered } from './headingAnswered.js'
import { hedging } from './hedging.js'
import { identityCodeGround } from './identityCodeGround.js'
import { jointControllersTold } from './jointControllersTold.js'
import { languagesAgree } from './languagesAgree.js'
import { lawInForce } from './lawInForce.js'
import { legalBasisTold } from './legalBasisTold.js'
import { legalObligationLaw } from './legalObligationLaw.js'
import { legitimateInterestNamed } from './legitimateInterestNamed.js'
import { legitimateInterestsTold } from './legitimateInterestsTold.js'
import { malformedCitation } from './malformedCitation.js'
import { misplacedMatter } from './misplacedMatter.js'
import { mixedLanguages } from './mixedLanguages.js'
import { noLegalBasis } from './noLegalBasis.js'
import { objectionSeparate } from './objectionSeparate.js'
import { objectionTold } from './objectionTold.js'
import { openEnded } from './openEnded.js'
import { openPurpose } from './openPurpose.js'
import { otherOrganisation } from './otherOrganisation.js'
import { placeholderLeft } from './placeholderLeft.js'
import { provisionTold } from './provisionTold.js'
import { purposesTold } from './purposesTold.js'
import { readability } from './readability.js'
import { recipientsTold } from './recipientsTold.js'
import { recordComplete } from './recordComplete.js'
import { refusalCertificate } from './refusalCertificate.js'
import { representativeTold } from './representativeTold.js'
import { responseTime } from './responseTime.js'
import { retentionStated } from './retentionStated.js'
import { retentionTold } from './retentionTold.js'
import { rightConditions } from './rightConditions.js'
import { rightsFollowBases } from './rightsFollowBases.js'
import { rightsTold } from './rightsTold.js'
import { signatureDemanded } from './signatureDemanded.js'
import { sourceSpecific } from './sourceSpecific.js'
import { sourceTold } from './sourceTold.js'
import { specialCategoryCondition } from './specialCategoryCondition.js'
import { specialDataTold } from './specialDataTold.js'
import { spelling } from './spelling.js'
import { staffNotRecipients } from './staffNotRecipients.js'
import { templateResidue } from './templateResidue.js'
import { supplierNamed } from './supplierNamed.js'
import { textContradiction } from './textContradiction.js'
import { transferSpecified } from './transferSpecified.js'
import { transferTool } from './transferTool.js'
import { transfersTold } from './transfersTold.js'
import { unclosedBrackets } from './unclosedBrackets.js'
import { withdrawalTold } from './withdrawalTold.js'
import { writtenOnly } from './writtenOnly.js'

/** The built-in rules, in the order in which the docs name them. One file each. */
export const RULES: readonly Rule[] = [
  controllerTold,
  representativeTold,
  jointControllersTold,
  dpoTold,
  purposesTold,
  legalBasisTold,
  legitimateInterestsTold,
  recipientsTold,
  transfersTold,
  retentionTold,
  rightsTold,
  objectionTold,
  withdrawalTold,
  complaintTold,
  provisionTold,
  automatedTold,
  sourceTold,
  dataCategoriesTold,
  specialDataTold,
  cookiesTold,
  recordComplete,
  lawInForce,
  malformedCitation,
  documentName,
  noLegalBasis,
  legalObligationLaw,
  legitimateInterestNamed,
  consentWithdrawal,
  identityCodeGround,
  specialCategoryCondition,
  disclosureGround,
  transferTool,
  transferSpecified,
  rightsFollowBases,
  rightConditions,
  signatureDemanded,
  writtenOnly,
  accessFee,
  refusalCertificate,
  responseTime,
  complaintRight,
  authorityNamed,
  authorityContact,
  openPurpose,
  retentionStated,
  openEnded,
  sourceSpecific,
  factContradiction,
  supplierNamed,
  textContradiction,
  misplacedMatter,
  objectionSeparate,
  hedging,
  staffNotRecipients,
  consentByUse,
  cookieConsent,
  cookieDetails,
  dpoIndependent,
  contactReachable,
  changesTold,
  placeholderLeft,
  templateResidue,
  garbledText,
  spelling,
  emptySection,
  emptyList,
  deadLink,
  unclosedBrackets,
  businessId,
  dateUnambiguous,
  duplicateText,
  headingAnswered,
  dateStated,
  otherOrganisation,
  datesPossible,
  mixedLanguages,
  readability,
  emailDomain,
  copiedNotice,
  controllersAgree,
  languagesAgree,
]
