import { StateCell as StateCell_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { StateField as StateField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { RefusedSave as RefusedSave_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { CheckSummary as CheckSummary_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ChoiceField as ChoiceField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PastingFeature as PastingFeature_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { CheckMarksFeature as CheckMarksFeature_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { TypedPlaceholdersFeature as TypedPlaceholdersFeature_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PlaceholderField as PlaceholderField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PlaceholderLabel as PlaceholderLabel_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SectionLabel as SectionLabel_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { RowLabel as RowLabel_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { DateCell as DateCell_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { CalendarDateField as CalendarDateField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { WaitingField as WaitingField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ClockField as ClockField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PublishingChanges as PublishingChanges_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PendingCell as PendingCell_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PendingField as PendingField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { CheckPanel as CheckPanel_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ReviewField as ReviewField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ReviewCell as ReviewCell_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { GoToField as GoToField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ImportLink as ImportLink_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ReviewFilter as ReviewFilter_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PublishButton as PublishButton_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { NoticeStatus as NoticeStatus_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { WithdrawButton as WithdrawButton_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { Approval as Approval_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PublishedVersions as PublishedVersions_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { Preview as Preview_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { GuideView as GuideView_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { StartView as StartView_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { StatusView as StatusView_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { DurationField as DurationField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { PendingHint as PendingHint_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { NotShown as NotShown_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { StartLink as StartLink_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { RopaDownload as RopaDownload_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { TakeIntoUse as TakeIntoUse_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { WhereUsed as WhereUsed_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { StandardTextField as StandardTextField_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { InstallTexts as InstallTexts_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { PublicationSummary as PublicationSummary_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { PublicationBody as PublicationBody_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { PublicationCell as PublicationCell_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { VerifyRecord as VerifyRecord_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { ImportView as ImportView_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { BringView as BringView_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { StatusLink as StatusLink_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { FirstSteps as FirstSteps_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { AdminStyles as AdminStyles_fa149a243317147019ece9a4ca66701c } from 'payload-privacy-notices/client'
import { StatusWidget as StatusWidget_c8be3fb9f913d67cf50920c76b7df30b } from 'payload-privacy-notices/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-privacy-notices/client#StateCell": StateCell_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#StateField": StateField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#RefusedSave": RefusedSave_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#CheckSummary": CheckSummary_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ChoiceField": ChoiceField_fa149a243317147019ece9a4ca66701c,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-privacy-notices/client#PastingFeature": PastingFeature_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#CheckMarksFeature": CheckMarksFeature_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#TypedPlaceholdersFeature": TypedPlaceholdersFeature_fa149a243317147019ece9a4ca66701c,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-privacy-notices/client#PlaceholderField": PlaceholderField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PlaceholderLabel": PlaceholderLabel_fa149a243317147019ece9a4ca66701c,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-privacy-notices/client#SectionLabel": SectionLabel_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#RowLabel": RowLabel_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#DateCell": DateCell_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#CalendarDateField": CalendarDateField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#WaitingField": WaitingField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ClockField": ClockField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PublishingChanges": PublishingChanges_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PendingCell": PendingCell_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PendingField": PendingField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#CheckPanel": CheckPanel_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ReviewField": ReviewField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ReviewCell": ReviewCell_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#GoToField": GoToField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ImportLink": ImportLink_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#ReviewFilter": ReviewFilter_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PublishButton": PublishButton_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#NoticeStatus": NoticeStatus_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#WithdrawButton": WithdrawButton_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#Approval": Approval_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PublishedVersions": PublishedVersions_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#Preview": Preview_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/rsc#GuideView": GuideView_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#StartView": StartView_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#StatusView": StatusView_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/client#DurationField": DurationField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#PendingHint": PendingHint_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#NotShown": NotShown_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#StartLink": StartLink_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/rsc#RopaDownload": RopaDownload_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/client#TakeIntoUse": TakeIntoUse_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#WhereUsed": WhereUsed_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#StandardTextField": StandardTextField_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/rsc#InstallTexts": InstallTexts_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#PublicationSummary": PublicationSummary_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#PublicationBody": PublicationBody_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/client#PublicationCell": PublicationCell_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/client#VerifyRecord": VerifyRecord_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/rsc#ImportView": ImportView_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#BringView": BringView_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#StatusLink": StatusLink_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/rsc#FirstSteps": FirstSteps_c8be3fb9f913d67cf50920c76b7df30b,
  "payload-privacy-notices/client#AdminStyles": AdminStyles_fa149a243317147019ece9a4ca66701c,
  "payload-privacy-notices/rsc#StatusWidget": StatusWidget_c8be3fb9f913d67cf50920c76b7df30b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
