/** English strings of the admin, under the namespace `privacyNotices`. The other languages have the same keys. */
export const en = {
  privacyNotices: {
    group: 'Privacy notices',
    collections: {
      blocks: {
        singular: 'Shared text',
        plural: 'Shared texts',
        description: 'Text that several notices show: written once, used everywhere.',
      },
      notices: {
        singular: 'Privacy notice',
        plural: 'Privacy notices',
        description: 'What people read. Publishing keeps the text as it stood, for good.',
      },
      organisations: {
        singular: 'Organisation',
        plural: 'Organisations',
        description: 'Controllers, processors, recipients and authorities, each written once.',
      },
      publications: {
        singular: 'Published version',
        plural: 'Published versions',
        description:
          'All that was published of the notices, as it was. Nobody can change or remove a version.',
      },
      registers: {
        singular: 'Register',
        plural: 'Registers',
        description: 'The facts about one filing system of personal data.',
      },
    },
    tabs: {
      controller: { label: 'Controller', description: 'Who is responsible and whom to contact.' },
      purposes: {
        label: 'Purposes',
        description: 'Why the data are processed, on what basis and for how long.',
      },
      data: { label: 'Data', description: 'Whose data, which data and where they come from.' },
      sharing: {
        label: 'Sharing',
        description: 'Who receives the data and whether they leave the EU or EEA.',
      },
      protection: { label: 'Protection', description: 'How the data are protected.' },
      automatedDecisions: {
        label: 'Automated decisions',
        description: 'Decisions made by machines alone, and profiling.',
      },
      consent: { label: 'Consent', description: 'How consent is asked for and withdrawn.' },
      cookies: {
        label: 'Cookies',
        description: 'Whether the service stores anything on the visitor’s device.',
      },
      details: { label: 'Details', description: 'Title, address and the registers the notice is about.' },
      sections: { label: 'Sections', description: 'The sections of the notice, in its own order.' },
      change: { label: 'Publishing', description: 'What changed, kept with the next version.' },
    },
    wording: 'Own wording',
    wordingDescription:
      'Write here only when the text made from the fields above is not enough; what you write replaces it in the notice.',
    fields: {
      organisationName: {
        label: 'Name',
        description: 'The registered name, exactly as in the trade register.',
      },
      roles: { label: 'Roles', description: 'What this organisation is in your notices.' },
      businessId: {
        label: 'Business ID',
        description: 'For a Finnish organisation the Y-tunnus, such as 1234567-1.',
      },
      street: { label: 'Street address', description: 'Street and number, such as Esimerkkikatu 1 A.' },
      postalCode: { label: 'Postal code', description: 'In Finland five digits, such as 00100.' },
      city: { label: 'Town', description: 'Post town, such as Helsinki.' },
      contactCountry: {
        label: 'Country',
        description:
          'Only when the contact is in another country than the controller or organisation. The phone number and postal code are read by it.',
      },
      country: { label: 'Country', description: 'Country of the address.' },
      hasPostalAddress: {
        label: 'Separate postal address',
        description: 'Tick when post goes elsewhere, such as to a P.O. box.',
      },
      postalAddress: { label: 'Postal address', description: 'Where post goes.' },
      email: { label: 'E-mail', description: 'An address that is read by someone also during holidays.' },
      phone: {
        label: 'Phone',
        description:
          'As you want it shown, such as 029 123 4567. What a call costs goes behind it: 020 123 4567 (8.35 c/call + 16.69 c/min).',
      },
      phoneE164: { label: 'Phone (international)', description: 'Made from the number above, for links.' },
      website: { label: 'Website', description: 'Full address, such as https://example.org.' },

      pendingChanges: {
        label: 'Changes pending',
        description: 'Sources of the notice that changed after it was published.',
      },
      retired: {
        label: 'No longer offered',
        description: 'Leaves the lists to choose from. What uses it already goes on using it, and says so.',
      },

      registerName: {
        label: 'Name of the register',
        description: 'Such as Customer register; shown in the notice.',
      },
      controller: {
        label: 'Controller',
        description: 'The organisation that decides why and how the data are processed (GDPR Art. 4(7)).',
      },
      jointControllers: {
        label: 'Joint controllers',
        description:
          'Organisations that decide together with the controller (GDPR Art. 26); leave empty if none.',
      },
      contact: { label: 'Contact person', description: 'Who answers questions about the register.' },
      contactName: { label: 'Name', description: 'A person, or better a role that outlives persons.' },
      contactTitle: { label: 'Title', description: 'Such as Head of customer service.' },
      contacts: {
        label: 'Other contact persons',
        description:
          'When several people answer, such as one for each matter; write the matter as the title.',
      },
      organisationContacts: {
        label: 'Contact persons',
        description: 'People who answer for the organisation, shown with its contact details.',
      },
      hasDpo: {
        label: 'Is there a data protection officer?',
        description: 'Public bodies must have one, and some others (GDPR Art. 37).',
      },
      dpo: {
        label: 'Data protection officer',
        description: 'How to reach the officer; the name may be left out.',
      },
      hasRepresentative: {
        label: 'Is there a representative in the EU?',
        description: 'Only for controllers outside the EU and EEA (GDPR Art. 27).',
      },
      representative: { label: 'Representative', description: 'The representative in the EU.' },

      purposes: { label: 'Purposes', description: 'One row for each purpose the data are used for.' },
      purposeName: {
        label: 'Purpose',
        description: 'What the data are needed for, such as Delivering orders.',
      },
      legalBases: { label: 'Legal bases', description: 'What makes this purpose lawful (GDPR Art. 6(1)).' },
      law: { label: 'Law', description: 'The act and section that oblige or entitle you.' },
      legitimateInterest: {
        label: 'Legitimate interest',
        description: 'Which interest, in words a customer understands.',
      },
      directMarketing: {
        label: 'Direct marketing',
        description: 'Tick when the data are used for direct marketing; everyone may then object to it.',
      },
      retentionText: {
        label: 'Retention',
        description:
          'How long, or how the time is decided, such as 6 years from the end of the customer relationship.',
      },
      retentionDuration: {
        label: 'Retention as a number',
        description:
          'The same time as a number. Where it ends only when something happens, leave the number empty and say in the text what that is.',
      },
      retentions: {
        label: 'Other retention periods',
        description: 'When some of the data are kept for another time: one row for each kind of data.',
      },
      retentionData: {
        label: 'Which data',
        description: 'Such as Accounting records; the retention above holds for all other data.',
      },
      provisionBasis: {
        label: 'Must people give their data?',
        description:
          'Whether giving the data is required by law, by a contract or to make one (GDPR Art. 13(2)(e)).',
      },
      provisionConsequence: {
        label: 'If the data are not given',
        description: 'What follows when someone does not give the data.',
      },

      dataSubjectCategories: {
        label: 'Categories of data subjects',
        description: 'Whose data, such as Customers or Job applicants; press Enter after each.',
      },
      dataCategories: {
        label: 'Categories of personal data',
        description: 'Kinds of data, such as Contact details or Billing data; press Enter after each.',
      },
      specialCategories: {
        label: 'Special categories of data?',
        description: 'Health, ethnic origin, religion, trade union membership and the like (GDPR Art. 9).',
      },
      specialCategoriesCondition: {
        label: 'Condition for special categories',
        description: 'Which point of Art. 9(2) and which law allow it.',
      },
      origin: {
        label: 'Where do the data come from?',
        description: 'From the person, from others, or both.',
      },
      sources: {
        label: 'Sources',
        description:
          'Where data come from other than the person, such as Population register; press Enter after each.',
      },

      hasRecipients: {
        label: 'Are there recipients?',
        description: 'Anyone the data are given to, processors included.',
      },
      recipients: {
        label: 'Recipients',
        description: 'One row for each recipient or category of recipients.',
      },
      recipientOrganisation: {
        label: 'Organisation',
        description: 'Choose one, or write a category beside it.',
      },
      recipientCategory: {
        label: 'Category of recipients',
        description: 'When no organisation is named, such as Debt collectors.',
      },
      recipientRole: {
        label: 'Role',
        description: 'A processor acts on your behalf; a controller decides for itself.',
      },
      recipientCountry: {
        label: 'Country',
        description: 'Where the recipient handles the data, when it is not the country of the organisation.',
      },
      recipientPurpose: { label: 'What for', description: 'What the recipient does with the data.' },
      hasDisclosures: {
        label: 'Are data disclosed regularly?',
        description: 'Data given to others regularly, for their own use.',
      },
      hasTransfers: {
        label: 'Are data transferred outside the EU or EEA?',
        description: 'Also when a supplier can see them from there.',
      },
      transfers: {
        label: 'Transfers',
        description:
          'One row for each recipient and basis; leave the country out when the notice names none.',
      },
      transferRecipient: { label: 'Recipient', description: 'Who receives the data.' },
      transferCountries: {
        label: 'Countries',
        description:
          'The countries outside the EU and EEA. Left empty, the notice says that data go outside the EU or EEA.',
      },
      internationalOrganisation: {
        label: 'International organisation',
        description: 'Tick when the recipient is one, such as a UN agency (GDPR Art. 4(26)).',
      },
      transferMechanism: {
        label: 'Basis of the transfer',
        description: 'What makes the transfer lawful (GDPR Art. 45–49).',
      },
      transferDetail: {
        label: 'Details',
        description: 'Which decision, clauses or rules, with number and date.',
      },
      transferCopy: {
        label: 'How to get a copy',
        description: 'Where people can see or ask for the safeguards.',
      },

      protectionMode: {
        label: 'How is protection described?',
        description: 'In one text, or apart for paper and for electronic data.',
      },
      automated: {
        label: 'Automated decisions or profiling?',
        description: 'Decisions made without a human that affect the person (GDPR Art. 22).',
      },
      automatedLogic: {
        label: 'How the decision is made',
        description: 'What the decision rests on, in plain words.',
      },
      automatedConsequences: {
        label: 'What follows',
        description: 'What the decision means for the person.',
      },
      withdrawMethod: {
        label: 'How consent is withdrawn',
        description:
          'A short phrase; it follows a colon in the notice, such as: the link at the end of each letter.',
      },
      usesCookies: {
        label: 'Are cookies used?',
        description: 'Anything stored on or read from the visitor’s device.',
      },
      cookiesBlock: { label: 'Shared cookie text', description: 'A shared text about cookies.' },

      blockTitle: { label: 'Name', description: 'For editors; readers do not see it.' },
      blockKind: { label: 'Kind', description: 'What the text is about; decides what can be filled in.' },
      blockContent: { label: 'Text', description: 'What readers see.' },
      authority: { label: 'Authority', description: 'The supervisory authority, from Organisations.' },
      rights: {
        label: 'Rights',
        description: 'Leave empty to show the rights that follow from the legal bases of the registers.',
      },
      cookies: { label: 'Cookies', description: 'One row for each cookie.' },
      cookieName: { label: 'Name', description: 'As in the browser, such as session_id.' },
      cookieProvider: { label: 'Provider', description: 'Who sets it.' },
      cookiePurpose: { label: 'Purpose', description: 'What it is for.' },
      cookieCategory: {
        label: 'Category',
        description: 'Only necessary cookies may be set without consent.',
      },
      cookieDuration: { label: 'Duration', description: 'How long it stays, such as 1 year.' },
      cookieThirdParty: { label: 'Third party', description: 'Tick when someone else can read it.' },
      cookieSettingsUrl: {
        label: 'Cookie settings',
        description: 'Where consent can be given, refused and withdrawn.',
      },

      title: {
        label: 'Title',
        description: 'Heading of the notice, such as Privacy notice: customer register.',
      },
      slug: {
        label: 'Web address',
        description:
          'Last part of the web address; made from the title, such as privacy-notice-customer-register, fixed after the first publication.',
      },
      changeSlug: {
        label: 'Change the web address',
        description: 'Tick to change the web address of a published notice; the old one keeps working.',
      },
      registers: {
        label: 'Registers',
        description: 'The registers this notice is about; the first is the main one.',
      },
      profile: {
        label: 'Template',
        description:
          'Decides which sections a new notice starts with, and how they are numbered and laid out.',
      },
      numbering: {
        label: 'Numbering',
        description: 'How the sections are numbered; left empty, as in the template.',
      },
      layout: {
        label: 'Layout',
        description: 'How readers see the sections; left empty, as in the template.',
      },
      statute: { label: 'Statute line', description: 'Law named under the title; usually best left empty.' },
      introduction: { label: 'Introduction', description: 'A short text before the first section.' },
      preparedOn: {
        label: 'Prepared on',
        description:
          'The day the notice was first written, or its month or year; left empty, the notice is undated. Fixed after publication.',
      },
      changedOn: {
        label: 'Last changed',
        description: 'Set by publishing; fill in only when you import an old notice, by day, month or year.',
      },
      versionLabel: {
        label: 'Document version',
        description:
          'The notice’s own version, such as 3.2, when you keep one. Published versions are numbered besides.',
      },
      reviewedOn: {
        label: 'Reviewed on',
        description: 'The day someone last checked that all is still true.',
      },
      nextReviewOn: { label: 'Next review', description: 'When the notice is to be checked again.' },
      change: {
        label: 'This change',
        description: 'Kept with the next version and emptied by publishing it.',
      },
      changeType: {
        label: 'Kind of change',
        description: 'Major when the meaning changes for readers, minor for corrections.',
      },
      changeNote: {
        label: 'What changed',
        description: 'One sentence for readers, such as New address of the controller.',
      },
      effectiveFrom: {
        label: 'In force from',
        description:
          'Empty means the day of publication; choose a later day to publish in advance, an earlier one for an old notice.',
      },
      changeWaiting: {
        label: 'The version that waits',
        description: 'Choose whether it still takes force on its day.',
      },
      clockConfirmed: {
        label: 'The server’s clock is right',
        description: 'Tick it only when the time that the server shows is the right one.',
      },
      withdrawal: {
        label: 'When withdrawn',
        description: 'Readers see this when the notice has been withdrawn.',
      },
      withdrawalReason: { label: 'Reason', description: 'Why there is no notice any more, for readers.' },
      successor: { label: 'Replaced by', description: 'The notice to read instead.' },
      sections: {
        label: 'Sections',
        description: 'Drag to reorder; a new notice gets those of its template.',
      },
      sectionHeading: { label: 'Own heading', description: 'Empty means the official heading.' },
      sectionKeys: {
        label: 'Topics',
        description: 'What the section is about; several topics come under one heading.',
      },
      sectionText: { label: 'Text', description: 'What readers see in this section.' },
      sectionBlock: {
        label: 'Shared text',
        description: 'Text from Shared texts; a change there needs publishing here.',
      },

      publicationNotice: { label: 'Notice', description: 'Which notice was published.' },
      publicationVersion: { label: 'Version', description: 'Counts from 1 without gaps.' },
      publicationEvent: { label: 'Event', description: 'Published or withdrawn.' },
      publishedAt: { label: 'Published at', description: 'The moment of publication.' },
      publishedBy: { label: 'Published by', description: 'Who published, as named then.' },
      contentHash: { label: 'Hash of the content', description: 'Equal hashes mean equal content.' },
      previousHash: { label: 'Hash before', description: 'Hash of the version before this one.' },
      hash: { label: 'Hash', description: 'SHA-256 of the whole record; shows any alteration.' },
      publicationEffectiveFrom: { label: 'In force from', description: 'The first day it was in force.' },
      body: { label: 'Record', description: 'Everything that was published, in every language.' },
      publicationSlug: { label: 'Web address', description: 'Web address at the time.' },
      publicationScope: { label: 'Organisation', description: 'Its name in web addresses.' },
      publisher: { label: 'Publisher', description: 'Account that published, with the salt of its digest.' },
    },
    blocks: {
      register: { singular: 'Register section', plural: 'Register sections' },
      text: { singular: 'Text section', plural: 'Text sections' },
      cookies: { singular: 'Cookies', plural: 'Cookies' },
      authority: { singular: 'Supervisory authority', plural: 'Supervisory authorities' },
      rights: { singular: 'Rights', plural: 'Rights' },
      shared: { singular: 'Shared text', plural: 'Shared texts' },
    },
    pageBlocks: {
      authority: { singular: 'Privacy: supervisory authority', plural: 'Privacy: supervisory authorities' },
      cookies: { singular: 'Privacy: cookies', plural: 'Privacy: cookies' },
      rights: { singular: 'Privacy: rights', plural: 'Privacy: rights' },
      text: { singular: 'Privacy: shared text', plural: 'Privacy: shared texts' },
      block: {
        label: 'Shared text',
        description: 'Text from Shared texts. When it is published again, it changes on this page too.',
      },
      organisation: {
        label: 'Authority',
        description: 'The supervisory authority whose contact details are shown.',
      },
      register: {
        label: 'Register',
        description: 'A published register: its people fill the placeholders of the text.',
      },
      registerOfCookies: {
        label: 'Register',
        description: 'A published register: what it says of cookies is shown when no shared text is chosen.',
      },
      registerOfRights: {
        label: 'Register',
        description: 'A published register: its legal bases decide the rights when none are chosen.',
      },
      rightsToShow: {
        label: 'Rights',
        description: 'Rights shown with their standard texts. Empty: those that follow from the register.',
      },
      heading: {
        label: 'Heading',
        description: 'In place of the official heading.',
      },
      content: {
        label: 'What readers see',
        notYet: 'Save to see the text.',
        hidden: 'Readers see nothing here, because:',
        otherLanguage: 'Shown in another language, because it is not written in this one: {{language}}',
      },
    },
    placeholder: { singular: 'Placeholder', plural: 'Placeholders' },
    placeholders: {
      groups: {
        controller: 'Controller',
        contact: 'Contact person',
        dpo: 'Data protection officer',
        representative: 'Representative in the EU',
        authority: 'Supervisory authority',
        register: 'The register and the processing',
      },
      names: {
        controller: {
          name: 'Controller’s name',
          businessId: 'Controller’s business ID',
          address: 'Controller’s visiting address',
          postalAddress: 'Controller’s postal address',
          email: 'Controller’s e-mail address',
          phone: 'Controller’s phone number',
          website: 'Controller’s website',
          details: 'All contact details of the controller',
        },
        contact: {
          name: 'Contact person’s name',
          title: 'Contact person’s title',
          address: 'Contact person’s visiting address',
          email: 'Contact person’s e-mail address',
          phone: 'Contact person’s phone number',
          details: 'All contact details of the contact person',
        },
        dpo: {
          name: 'Data protection officer’s name',
          title: 'Data protection officer’s title',
          address: 'Data protection officer’s visiting address',
          email: 'Data protection officer’s e-mail address',
          phone: 'Data protection officer’s phone number',
          details: 'All contact details of the data protection officer',
        },
        representative: {
          name: 'Representative’s name',
          details: 'All contact details of the representative',
        },
        authority: {
          name: 'Supervisory authority’s name',
          postalAddress: 'Supervisory authority’s postal address',
          address: 'Supervisory authority’s visiting address',
          phone: 'Supervisory authority’s phone number',
          email: 'Supervisory authority’s e-mail address',
          website: 'Supervisory authority’s website',
          details: 'All contact details of the supervisory authority',
        },
        register: {
          name: 'Name of the register',
        },
        retention: {
          text: 'How long the data are kept',
        },
        requirement: {
          consequence: 'What follows if the data are not given',
        },
        automated: {
          explanation: 'Logic and consequences of automated decisions',
        },
        consent: {
          withdrawMethod: 'How consent is withdrawn',
        },
        cookies: {
          settingsUrl: 'Address of the cookie settings',
        },
      },
      sources: {
        controller: 'Fill it in at the organisation that the register names as its controller.',
        contact:
          'Fill it in at the register, under Contact person. Without one, the controller’s details stand in.',
        dpo: 'Answer at the register that there is a data protection officer, and fill it in there.',
        representative:
          'Answer at the register that there is a representative, choose the organisation, and fill it in there.',
        authority:
          'Add a section about the supervisory authority to the notice, and choose the organisation.',
        register: 'Give the register its name.',
        retention: 'Write at the register how long the data are kept, at each purpose.',
        requirement: 'Write it at the register, where it says whether people must give their data.',
        automated:
          'Answer at the register that automated decisions are made, and write their logic and consequences there.',
        consent: 'Write it at the register, under Consent.',
        cookies: 'Write the address in the section or shared text about cookies.',
      },
      search: 'Search by name or value',
      noneFound: 'No placeholder matches the search.',
      noValue: 'No value yet',
      unknownKey: 'Unknown placeholder',
      choose:
        'Readers see the value in place of the placeholder, in its basic form: leave a space or punctuation around it, and never add an ending.',
      unavailable: 'The present values could not be read. Names can be chosen all the same.',
      unsaved: 'Values are shown once the document has been saved.',
      example: 'Values as in the notice “{{title}}”: they differ by notice.',
      differs: 'The value differs by notice.',
      saved: 'Values as saved, in the language {{language}}.',
      where: 'Where: {{place}}',
      inHeading: 'heading',
      inParagraph: 'paragraph {{number}}',
      inRegister: 'wording of the register “{{name}}”',
      inBlock: 'shared text “{{name}}”',
      around: '“{{text}}”',
      objection:
        '“{{right}}” stands in no section of its own: it must be presented clearly and separately (GDPR Art. 21(4)). Add a Rights section with that right alone.',
    },
    rows: {
      contact: { singular: 'Contact person', plural: 'Contact persons' },
      retention: { singular: 'Retention period', plural: 'Retention periods' },
      purpose: { singular: 'Purpose', plural: 'Purposes' },
      recipient: { singular: 'Recipient', plural: 'Recipients' },
      transfer: { singular: 'Transfer', plural: 'Transfers' },
      cookie: { singular: 'Cookie', plural: 'Cookies' },
      section: { singular: 'Section', plural: 'Sections' },
    },
    options: {
      triState: { yes: 'Yes', no: 'No', undecided: 'Not decided yet' },
      roles: {
        controller: 'Controller',
        processor: 'Processor',
        recipient: 'Recipient',
        authority: 'Authority',
      },
      legalBases: {
        consent: 'Consent, Art. 6(1)(a)',
        contract: 'Contract, Art. 6(1)(b)',
        legalObligation: 'Legal obligation, Art. 6(1)(c)',
        vitalInterests: 'Vital interests, Art. 6(1)(d)',
        publicTask: 'Public task, Art. 6(1)(e)',
        legitimateInterests: 'Legitimate interests, Art. 6(1)(f)',
      },
      recipientRole: { processor: 'Processor', controller: 'Controller', other: 'Other' },
      provisionBasis: {
        none: 'No',
        law: 'Yes, by law',
        contract: 'Yes, by a contract',
        precondition: 'Yes, to make a contract',
      },
      origin: { fromDataSubject: 'From the person', fromOthers: 'From others', both: 'From both' },
      protectionMode: { single: 'In one text', split: 'Paper and electronic apart' },
      cookieCategory: {
        necessary: 'Strictly necessary',
        preferences: 'Preferences',
        statistics: 'Statistics',
        marketing: 'Marketing',
      },
      blockKind: { cookies: 'Cookies', authority: 'Supervisory authority', rights: 'Rights', text: 'Text' },
      numbering: {
        decimal: '1, 2, 3 …',
        form: '1a, 2, 3 … (as on the old Finnish form)',
        none: 'No numbers',
      },
      layout: {
        list: 'One after another, heading above the text',
        table: 'As a table, heading beside the text',
      },
      changeType: { minor: 'Minor: a correction', major: 'Major: the meaning changes' },
      waiting: {
        keep: 'It stays and takes force on its day',
        replace: 'It is replaced and never takes force',
      },
      event: { published: 'Published', withdrawn: 'Withdrawn' },
    },
    profiles: {
      classic: 'Classic form (12 sections)',
      full: 'Full GDPR notice (24 sections)',
      merged: 'Short form (10 sections)',
    },
    validation: {
      inLanguage: '{{message}} ({{language}})',
      crossSite:
        'The request came from another site, so nothing was done. Do this in the admin, or name the site under csrf in Payload’s config.',
      codes: {
        businessIdCheckDigit:
          'The check digit of the business ID does not match: check the digits, as in 1234567-1.',
        businessIdFormat:
          'Write the business ID in the form its country uses; a Finnish one has seven digits, a hyphen and a check digit, such as 1234567-1.',
        calendarDate: 'Give a date that exists as yyyy-mm-dd, such as 2026-05-31.',
        controlCharacter:
          'The text holds invisible control characters: type it again or paste it as plain text, such as with Ctrl+Shift+V.',
        country: 'Give the country as its two-letter code, such as FI.',
        duration:
          'Give the time as a whole number and a unit, 200 years at most. By API it is an ISO 8601 duration, such as P10Y (10 years).',
        email: 'Write one e-mail address without a name or spaces, such as privacy@example.org.',
        partialDate:
          'Give a date that exists as yyyy-mm-dd, yyyy-mm or yyyy, such as 2026-05-31, 2026-05 or 2026.',
        phone:
          'Write a phone number with at least three digits, such as 09 123 4567 (switchboard) or +358 9 123 4567.',
        postalCode:
          'Write the postal code in the form its country uses, such as 00100 in Finland, 22100 in Åland or 111 22 in Sweden.',
        slug: 'Use only small letters a–z, digits and single hyphens, at most 80 characters, such as customer-register.',
        slugReserved:
          'This word is reserved for another use (feed, log, versions): choose another, such as customer-register.',
        url: 'Write the whole web address beginning with https:// or http://, without spaces or a user name, such as https://example.org/privacy.',
      },
      choice: '“{{value}}” is not one of the choices.',
      unknownProfile: 'There is no template “{{value}}”. Choose one of: {{known}}.',
      sectionKeyUnknown: '“{{value}}” is not a topic of a notice.',
      recipientNeeded: 'Choose an organisation or write a category of recipients.',
      slugFixed:
        'The address of a published notice is fixed. Tick “Change the web address” to change it; the old address keeps working.',
      slugTaken: 'The address “{{value}}” belongs to another notice.',
      scopeFixed:
        'A notice that has been published stays with its organisation. Make a notice of its own for another.',
      scopeMissing: 'Choose whose notice this is before you publish it.',
      scopeNotYours: 'Choose among the organisations that you work with.',
      scopeTaken: 'The name “{{value}}” belongs to another organisation in the addresses of notices.',
      preparedAfterEffective:
        'The first version takes effect on {{effectiveFrom}} but says that it was prepared on {{preparedOn}}. Give the day on which the notice was prepared: no later than the one on which it takes effect.',
      preparedOnFixed: 'The date of preparation is fixed after the first publication: {{value}}.',
      changedBeforePrepared: 'The last change cannot be before the date of preparation, {{value}}.',
      sourceParameter:
        'Must name a source: blocks, organisations or registers, a colon and the id, such as blocks:5.',
      inUse: 'Cannot be deleted: used by {{users}}.',
      inUseByOthers: 'something that you may not see',
      hasPublications: 'A notice that has been published cannot be deleted. Withdraw it instead.',
      publicationsFixed:
        'Publications are made by publishing a notice. Nobody can add, change or delete one.',
      publishForbidden: 'You may save drafts, but not publish or withdraw.',
      databaseBusy:
        'The database was busy with other saves for too long. Nothing was changed. Try again in a moment.',
      databaseUnable:
        'The database cannot store anything just now. Your change was not saved. Keep the page open and try again in a moment.',
      notConfirmed:
        'The database has not told whether your change was saved. Look at it in another window before you save again.',
      notStored:
        'Nothing was saved: the database did not keep your change. Keep the page open and try again in a moment.',
      writeConflict: 'Another save was under way in the database at the same moment. Try again.',
      revision: 'A revision is 16 to 64 letters, digits or hyphens, such as a UUID.',
      revisionOfOne: 'A revision names the save of one notice. Save them one by one.',
      revisionUsed:
        'This revision has already made version {{version}} of the notice at the address {{slug}}.',
      clockBehind:
        'The server’s clock shows {{now}}, but the newest version was published {{newest}}. Nothing was saved. If the server’s clock is right, tick “The server’s clock is right” and try again; otherwise have it set.',
      waitingUndecided: 'Choose what becomes of the version that waits. {{waiting}}',
      publishConflict: 'Someone else published this notice at the same moment. Reload and publish again.',
      types: {
        date: 'Give a date here.',
        list: 'Give a list here.',
        object: 'Give an object with fields here.',
        reference: 'Give the id of a document here.',
        rows: 'Give a list of rows here.',
        text: 'Give text here.',
        texts: 'Give a list of texts here.',
        trueOrFalse: 'Give true or false here.',
      },
      unknownReference: '{{name}}: there is none with the id “{{id}}”.',
    },
    problems: {
      controllerMissing: 'The controller is missing: choose it in the register.',
      headingMissing: 'The section has no heading: write one.',
      languagePackMissing:
        'There is no ready text in this language for “{{what}}”: write the text yourself, or ask the administrator to add the language.',
      noLanguage: 'The notice has no title: write one in at least one language.',
      noRegister: 'Choose at least one register.',
      nothingToShow: 'There is nothing to show: choose a shared text, or what it is to follow from.',
      placeholderInflected:
        'The placeholder “{{name}}” has an ending or a letter joined to it: reword the sentence so that the value fits as it is.',
      placeholderMalformed: 'There are stray braces or an unfinished placeholder: {{placeholder}}',
      placeholderNested: '{{name}}: the value holds braces. Remove them. {{source}}',
      placeholderUnknown: 'There is no placeholder “{{placeholder}}”: choose it from the list.',
      placeholderUnreadable:
        '{{name}}: the value holds an invisible character, probably from copying. Type it again. {{source}}',
      placeholderUnresolved: '{{missing}} {{source}}',
      registerNotPublished: 'The register “{{name}}” has not been published yet: publish it first.',
      blockMissing: 'The section has no shared text: choose one.',
      blockNotPublished: 'The shared text “{{name}}” has not been published yet: publish it first.',
      registerMissing: 'A register of this notice no longer exists: choose the registers again.',
      organisationMissing: 'An organisation used here no longer exists: choose another.',
      organisationNotPublished: 'The organisation “{{name}}” has not been published yet: publish it first.',
      richTextControlCharacter:
        'The text holds an invisible character, probably from copying: type this part again.',
      richTextInternalLink:
        'A notice cannot link to a document of this site, which may change or go: write its web address in the link.',
      richTextLink:
        'The address “{{href}}” of the link is not allowed: write the whole address, such as https://example.org. Addresses with mailto:, tel: and # are fine too.',
      richTextMalformed: 'The text is damaged: delete this part and type it again.',
      richTextNode: 'A notice cannot hold this: {{node}}. Remove it.',
      richTextTableHeader:
        'A table with more than two columns needs headings: make its first row a heading row.',
      richTextTableLink: 'A heading or label in a table cannot hold a link: move it to another cell.',
      richTextTableMerged: 'A table in a notice cannot have merged cells: split them.',
      richTextTableTooWide: 'A table in a notice has at most {{columns}} columns.',
      richTextTooDeep: 'The text has too many levels within each other: use fewer.',
      sectionKeyUnknown: '“{{key}}” is not a topic of a notice: choose the topic again.',
      translationMissing: 'A text is missing here that another language has.',
    },
    problemWithSection: '{{message}} ({{language}}, section {{position}}: {{heading}})',
    problemWithLanguage: '{{message}} ({{language}})',
    mistakes: {
      inSection: '{{message}} ({{language}}, section {{position}})',
      at: '{{place}}: {{message}}',
      heading: 'This could not be saved. Correct these:',
      close: 'Hide the list',
      openDocument: 'opens in a new tab',
      locale: 'en',
      languages: { en: 'in English', fi: 'in Finnish', sv: 'in Swedish' },
      otherLanguage: 'language: {{language}}',
      missing: '{{name}} is missing.',
      missingSeveral: '{{name}} are missing.',
      untold: 'This is not told yet: {{name}}.',
      fact: 'Something that the notice shows',
      nodes: {
        block: 'embedded content',
        capitalize: 'capitalised words',
        check: 'a check list',
        code: 'code',
        heading: 'a heading of this level',
        highlight: 'highlighting',
        horizontalrule: 'a horizontal line',
        link: 'a link within a link',
        list: 'a list of this kind',
        lowercase: 'lower case',
        other: 'the content “{{type}}”',
        quote: 'a quotation',
        relationship: 'a reference to a document',
        strikethrough: 'strikethrough',
        subscript: 'subscript',
        superscript: 'superscript',
        table: 'a table in this place',
        underline: 'underlining',
        upload: 'an image or a file',
        uppercase: 'upper case',
      },
    },
    preview: {
      tab: 'Preview',
      saved: 'The draft that was saved last, as readers will see it once it is published.',
      some: 'There are changes that are not published.',
      none: 'Readers see this text already.',
      waits: 'This text is published. Readers see it from {{date}} on.',
      notShown: 'Not shown in the notice: {{notices}}',
      again: 'The notice is withdrawn. Publishing brings it back.',
      comparison: 'Show what would change',
      language: 'Language',
      width: 'Width',
      frame: 'The notice as readers see it',
      otherLanguage: 'The notice is not written in this language. Readers see this instead.',
      pageMissing: 'The notice cannot be shown yet: it has no title in any language.',
      problems: 'Keeps it from being published',
      remarks: 'Look at these',
      elsewhere: 'Where the texts come from',
      whole: 'Nothing is missing.',
      several: 'Notices that use this register',
      unused: 'No notice uses this register yet.',
      widths: {
        desktop: 'Computer',
        phone: 'Phone',
      },
      headings: {
        sectionEmpty: 'Empty sections',
        undecided: 'Not decided yet',
        notWritten: 'Languages that are missing',
        notPrinted: 'Not shown in this notice',
      },
      missing: {
        notPrinted: {
          noSection: '“{{field}}” is not shown in this notice, which has no section “{{heading}}”.',
          replaced:
            '“{{field}}” is not shown in this notice, whose section “{{heading}}” has another text in its place.',
        },
        notWritten: 'The notice is not written in this language: {{language}}.',
        sectionEmpty: 'The section “{{heading}}” has no text.',
        undecided: '“{{field}}” is not decided yet.',
      },
    },
    uses: {
      tab: 'Where used',
      heading: 'Where it is used',
      nowhere: 'Nowhere yet.',
      inForce: 'In force',
      inDraft: 'In the newest draft',
      version: 'Version {{version}}',
      retired: 'This one can no longer be chosen. Those below go on using it until they are changed.',
    },
    pending: {
      heading: 'Changes pending',
      none: 'No published notice waits because of this.',
      intro:
        'Published notices that still show what was here before: {{count}}. Review the differences and tick those to publish again.',
      since: 'Changes pending since {{date}}: {{causes}}.',
      isHeld: 'Left waiting.',
      held: 'Waiting since {{date}}, {{by}}: {{reason}}',
      problems: 'Cannot be published yet: {{count}} to correct. Open the notice.',
      differences: 'Show the differences',
      hold: 'Leave for now, because',
      tick: 'Publish {{title}}',
      tickAll: 'Tick all',
      change: 'What to say of the change',
      proposed: 'As proposed for each notice',
      publish: 'Publish {{count}} notices',
      save: 'Leave waiting',
      running: '{{done}} of {{total}} published',
      stopped: 'The publishing stopped after {{done}} of {{total}}. Nothing is lost.',
      goOn: 'Continue',
      finished: '{{done}} of {{total}} notices published.',
      hint: 'Notices that still show what was here before: {{count}}.',
      review: 'Review and publish again',
      outcomes: {
        published: 'published',
        unchanged: 'nothing had changed any more',
        changed: 'the text has changed since you looked at it: look at it again',
        conflict: 'somebody else was saving it: try again',
        notPublished: 'it is not published',
        failed: 'could not be published',
      },
    },
    republishing: {
      unknown: 'There is no such republishing of notices as this address names.',
      noSource: 'There is no such document, or you may not read it.',
      wrong: {
        object: 'Must be a JSON object with source, notices, hold and change.',
        source: 'Must be { collection, id }: blocks, organisations or registers, and the id of the document.',
        notices:
          'Must be a list of { id, contentHash }, at least one together with those left waiting, as the list of pending changes gives them.',
        hold: 'Must be a list of { id, reason }, each with a reason of at most 2,000 characters.',
        twice: 'Is named twice.',
        note: 'Must be a text for each content language, of at most 2,000 characters and without placeholders.',
        change: 'Must be major, minor or left out.',
      },
    },
    publishing: {
      open: 'Publish',
      heading: 'Publish the notice',
      permanent:
        'A published version can be neither changed nor removed. A mistake is corrected by publishing a new version.',
      looking: 'Comparing with what is published…',
      tryAgain: 'Try again',
      nothing: 'Readers would see no change: no new version is made.',
      saveOnly: 'Save without a new version',
      missing: 'The notice lacks these:',
      notPrinted: 'Filled in, but not shown in this notice ({{count}})',
      languages: {
        out: 'Published in these languages: {{languages}}.',
        behind:
          'The text changes in some languages only. Unchanged: {{languages}}. Check that the translation is still right.',
      },
      said: 'What readers are told of the change',
      proposed: '{{type}} (proposed)',
      today: 'Leave empty to put it in force at once.',
      confirm: 'Publish',
      anyway: 'Publish although it lacks something',
      sure: 'The notice lacks {{count}} things. A published version cannot be changed. Publish it all the same?',
      back: 'Go back and complete it',
      published: 'Version {{version}} is published.',
      upcoming: 'Version {{version}} is published. It comes into force on {{date}}.',
      saved: 'Saved. No new version was made, because nothing changed for readers.',
      read: 'Read the notice',
      record: 'Open the published version',
      refused: 'It was not published:',
      withdrawing: {
        open: 'Withdraw',
        heading: 'Withdraw the notice',
        intro:
          'In place of the notice, readers see when and why it was withdrawn. Published versions stay in its history.',
        reasonMissing: 'No reason is given in: {{languages}}.',
        noSuccessor: 'No other notice in its place',
        confirm: 'Withdraw',
        anyway: 'Withdraw without a reason',
        sure: 'No reason is given, and none can be added later. Withdraw the notice all the same?',
        back: 'Go back and write the reason',
        done: 'The notice is withdrawn.',
        refused: 'It was not withdrawn:',
        successorUnpublished:
          'The notice to read instead has not been published, or belongs to somebody else: readers are not sent to it.',
      },
    },
    changes: {
      heading: 'What publishing would change',
      state: {
        again: 'The notice is withdrawn. Publishing brings it back; compared with version {{version}}.',
        first: 'This notice has never been published.',
        none: 'Nothing has changed since version {{version}}: publishing makes no new version.',
        some: 'Compared with version {{version}}, as saved last.',
      },
      clock: 'The server’s clock shows {{now}}, but the newest version was published {{newest}}.',
      waiting: 'Version {{version}} waits: it takes force {{date}}.',
      problems: 'Before it can be published:',
      proposal: {
        major: 'Proposal: a major change, because the meaning changes',
        minor: 'Proposal: a minor change',
      },
      follow: 'Choose what is proposed',
      remarks: 'Look at these:',
      retired: '{{kind}} “{{title}}” is no longer offered: replace it with another one.',
      transferUnnamed:
        'No country is named for a transfer ({{transfer}}). Readers should be told which countries outside the EU and EEA their data go to (WP260): name them if you know them.',
      notAdequate:
        'The transfer ({{transfer}}) rests on an adequacy decision, but none is in force for {{country}}: check the basis of the transfer.',
      outdatedLaw: {
        ended: '“{{cited}}” is no longer in force (section “{{section}}”).',
        replaced: '“{{cited}}” is no longer in force (section “{{section}}”). In its place: {{current}}.',
      },
      renamed: 'Heading: {{before}} → {{after}}',
      sections: {
        added: 'New section: {{heading}}',
        changed: 'Section changed: {{heading}}',
        moved: 'Section moved: {{heading}}',
        removed: 'Section removed: {{heading}}',
      },
    },
    desk: {
      history: 'Edit history',
      takeIntoUse: 'Take into use',
      typeAndEnter: 'Type and press Enter',
      publishOne: 'Publish 1 notice',
      proposed: { major: 'Proposal: major', minor: 'Proposal: minor' },
      installPublished: 'Take the texts into use at once, if you may. Otherwise they are added as drafts.',
      state: {
        label: 'State',
        never: 'Not published yet',
        notYet: 'Not in force yet',
        nothing: 'Not in force',
        short: { published: 'In force', withdrawn: 'Withdrawn' },
        current: {
          published: 'Version {{version}} in force since {{date}}',
          withdrawn: 'Withdrawn {{date}}',
        },
        upcoming: {
          published: 'Version {{version}} takes force {{date}}',
          withdrawn: 'Will be withdrawn {{date}}',
        },
        draft: 'The draft is newer',
        pending: 'Changes wait to be published',
        held: 'The changes were left waiting',
        asReaders: 'Open the notice as readers see it',
      },
      versions: {
        tab: 'Published versions',
        link: 'Published versions: {{count}}',
        intro: 'All that was published of this notice. Drafts are in the edit history.',
        onDay: 'In force on',
        wasInForce: 'In force on {{date}}:',
        newer: 'Newer',
        older: 'Older',
        status: {
          inForce: 'In force',
          past: 'No longer in force',
          replaced: 'Replaced before it took force',
          upcoming: 'Will take force',
        },
      },
      publication: {
        title: '{{title}}, version {{version}}',
        address: 'Permanent address for readers',
        record: 'Technical details',
        verify: 'Check the seal',
        whole:
          'The seal is intact: all versions of the notice ({{publications}}) are as they were published.',
      },
      review: { from: 'Review due no earlier than', to: 'Review due no later than' },
    },
    proof: {
      verify: 'Check all published versions',
      running: 'Checking …',
      export: 'Download all published versions',
      whole: 'All {{publications}} versions of {{notices}} notices are as they were published.',
      found: '{{publications}} versions were checked. Findings: {{count}}.',
      compared: 'Compared with {{name}}, which knows of {{size}} entries of the log.',
      notCompared:
        'Not compared with anything outside this database: whoever has the database could have removed versions together with all that tells of them. Witnesses are set up by whoever maintains the system (option witnesses).',
      kinds: {
        altered: 'Notice {{notice}}, version {{version}}: altered after it was published.',
        incomplete: 'Notice {{notice}}, version {{version}}: the record ends too early.',
        inserted: 'Notice {{notice}}, version {{version}}: not published by this system.',
        logAltered: 'Log of versions, entry {{entry}}: altered.',
        logMissing: 'Log of versions, entry {{entry}}: removed.',
        logRewritten: 'Log of versions, entry {{entry}}: written anew.',
        missing: 'Notice {{notice}}, version {{version}}: removed.',
        reordered: 'Notice {{notice}}, version {{version}}: in another place than it was.',
        rewritten: 'Notice {{notice}}, version {{version}}: the record was written anew.',
        unlogged: 'Notice {{notice}}, version {{version}}: not in the log of versions.',
        unsealed:
          'Notice {{notice}}, version {{version}}: sealed with a key that this system does not know (see the options previousSecrets and previousKeys).',
        untimely: 'Notice {{notice}}, version {{version}}: its time of publishing cannot be right.',
        witnessUnsealed:
          'A witness keeps checkpoints that are signed with a key that this system does not know (see the options previousSecrets and previousKeys).',
      },
    },
    start: {
      title: 'New register by questions',
      intro:
        'Answer in your own words. You get an organisation, a register and the draft of its notice. You can read and correct the draft before you publish it.',
      open: 'New register by questions',
      asManyInEach: 'Give as many in every language: {{count}}.',
      registerExists:
        'The controller already has a register of this name, with the notice “{{title}}”. Give the new register another name.',
      noticeExists: 'There is already a notice at this address: “{{title}}”. Give the register another name.',
      notAllowed: 'You have no right to make registers and notices. Ask whoever manages your users.',
      notReviewed:
        'The proposals are our own and general: no lawyer has reviewed them. Untick what is not so with you, and have the notice read by somebody who knows the law before you publish it.',
      controller: '1. Who is responsible for the data?',
      organisation: 'Organisation',
      newOrganisation: 'New organisation',
      authority: 'The supervisory authority comes from the country by itself.',
      namesIn: 'Name and address, if different: {{language}}',
      inOther: '{{field}} in other languages, if different: {{language}}',
      contact: 'Who answers questions about the register?',
      contactDescription:
        'A name, or better a position. If you leave it empty, readers are told to turn to the organisation. Without an e-mail address and phone number, those of the organisation are shown.',
      hasDpo: 'Have you a data protection officer?',
      dpoDescription: 'Readers need at least an e-mail address or a phone number.',
      yes: 'Yes',
      no: 'No',
      register: '2. What is the register about?',
      kind: 'Whose data does it hold?',
      languages: 'In which languages is the notice published?',
      name: 'Name of the register ({{language}})',
      usual: '3. Is this how it is?',
      chooseKind: 'Choose first whose data the register holds.',
      dataSubjects: 'Whose data',
      data: 'What data',
      purposes: 'What the data are used for, and how long they are kept',
      keptFor: 'Kept: {{purpose}}',
      recipients: 'Who else gets the data',
      sources: 'Where the data come from, beside the people themselves',
      others: 'Others, one a line ({{language}})',
      addOthers: 'Add something else',
      statements: 'And also',
      noTransfers: 'No data are transferred outside the EU and EEA.',
      notAutomated: 'No decisions are made by machines alone.',
      noCookies: 'No cookies are used with this register.',
      later: 'What you untick here is left open: you answer it in the form of the register afterwards.',
      form: '4. Form of the notice',
      submit: 'Make the draft of the notice',
      making: 'Making the draft …',
      done: 'The draft of the notice is ready.',
      doneUsed: 'Used as it was, because it was there already: {{titles}}.',
      donePublishing:
        'The organisation and the register are drafts. Somebody who may publish has to publish them before the notice.',
      problems: 'Something is missing or wrong. Correct these:',
      firstSteps: 'First steps',
      firstStepsIntro: 'From here to your first published notice in four steps.',
      stepOrganisation: 'Your organisation',
      stepRegister: 'Your first register and the draft of its notice, by questions',
      stepPreview: 'Read the draft as readers will see it, and correct it',
      stepPublish: 'Publish the notice',
      stepDone: 'done',
      stepNext: 'next',
      begin: 'Begin',
      continue: 'Open the draft',
    },
    standardTexts: {
      failed: '“{{title}}” could not be added, so nothing was added: {{problem}}',
      add: 'Add the standard texts',
      adding: 'Adding …',
      added: 'Added: {{titles}}.',
      drafts: 'They are drafts: someone who may publish has to publish them before notices can show them.',
      present: 'Already there, and left as they are: {{titles}}.',
      review:
        'The standard texts are no legal advice. Have a lawyer read them before you publish a notice with them.',
      newer: 'Newer wording available',
      newerDescription:
        'This text was made from a standard text, of which there is now a newer wording. Below: what would change.',
      newerAndChanged:
        'You have changed this text yourself. Taking the newer wording puts it in place of your own; your own stays in the edit history.',
      languages: 'Languages with a newer wording: {{languages}}.',
      take: 'Take the newer wording',
      taking: 'Taking …',
      takeDescription: 'The newer wording is saved as a draft in these languages. Nothing is published yet.',
      saveFirst: 'Save your changes first.',
    },
    durations: {
      number: 'Number',
      unit: 'Unit of time',
      until: 'no number: until something happens',
      one: { days: 'day', hours: 'hour', months: 'month', weeks: 'week', years: 'year' },
      many: { days: 'days', hours: 'hours', months: 'months', weeks: 'weeks', years: 'years' },
      proposal: 'Proposed from the text: {{duration}}',
      replace: 'Change to {{duration}}',
      differs: 'The text says {{said}}, the number {{duration}}.',
      remark:
        'The retention ({{about}}) is {{said}} in the text but {{duration}} as a number: correct the one that is wrong.',
    },
    checks: {
      wrong: {
        data: 'Send an object with data: the fields of the notice by their names.',
        fingerprint: 'The fingerprint of a finding, as the check gives it.',
        notFound:
          'Nothing with this fingerprint is found in the notice as it is saved. Save it first, or check it again.',
        reason: 'Write why it may be as it is: 10 to 2,000 characters.',
        until: 'Choose today or a later day.',
      },
    },
    reviews: {
      status: 'State of the notices',
      title: 'Review',
      responsible: {
        label: 'Responsible for the review',
        description: 'E-mail address that is reminded of the review. It is not published.',
      },
      act: 'Reviewed, nothing to change',
      actOther: 'Note a review: {{title}}',
      outcome: {
        legend: 'What did the review find?',
        unchanged: 'Nothing to change: all is still true',
        change: 'The notice has to be changed',
        withdraw: 'The notice has to be withdrawn',
      },
      note: 'Remark (kept, not published)',
      next: 'Next review',
      confirm: 'Note the review',
      saving: 'Noting…',
      cancel: 'Cancel',
      done: 'The review is noted. Next review: {{date}}.',
      doneWithoutNext: 'The review is noted. No next review is set.',
      dueOn: 'To be reviewed by {{date}}',
      overdueSince: 'The review is overdue: it was due on {{date}}',
      notDue: 'No next review is set.',
      notPublished: 'Reminders of reviews begin once the notice is published.',
      history: 'Earlier reviews',
      historyEmpty: 'No review has been noted yet.',
      historyEntry: '{{date}}, {{who}}: {{outcome}}',
      unknownPerson: 'unknown',
      wrong: {
        object: 'Must be a JSON object with outcome.',
        outcome: 'Must be unchanged, change or withdraw.',
        note: 'Must be text of 2,000 characters at most.',
        nextReviewOn: 'Choose a day after today.',
      },
      concerns: {
        overdue: 'Review overdue',
        failing: 'No longer in line with the law',
        toChange: 'Found by a review, not done yet',
        pending: 'Changes wait to be published',
        soon: 'To be reviewed within 30 days',
        upcoming: 'Not in force yet',
        withdrawn: 'Withdrawn without a successor',
        undecided: 'Registers with unanswered questions',
        lagging: 'Translation older than the original text',
      },
      item: {
        overdue: 'was due on {{date}}',
        failing: '{{failing}}',
        toChange: 'found on {{date}}: to be changed',
        toWithdraw: 'found on {{date}}: to be withdrawn',
        pending: 'waits since {{date}}',
        held: 'waits since {{date}}, left for now by decision',
        soon: 'to be reviewed by {{date}}',
        upcoming: 'version {{version}} takes force on {{date}}',
        withdrawn: 'withdrawn on {{date}}',
        undecided: 'unanswered: {{count}}',
        lagging: 'behind: {{languages}}',
      },
      all: 'Show all ({{count}})',
      open: 'Open the state of the notices',
      summary: 'Notices: {{all}}, published: {{published}}.',
      nothing: 'All is well: nothing needs attention now.',
      none: 'There are no notices yet.',
      verified: 'Publications last checked on {{date}}: all as they were published.',
      verifiedFound: 'Publications last checked on {{date}}: {{count}} findings.',
      neverVerified: 'It has not been checked yet that publications are as they were published.',
      verify: 'Go to the publications',
      noMail: 'No reminders are sent by e-mail. This list says what there is to do.',
      mailFailed: 'Reminders that could not be sent: {{count}}.',
      mail: {
        subject: 'Privacy notices to review: {{count}}',
        intro: 'It is time to review these privacy notices:',
        due: 'To be reviewed by {{date}}',
        failing: 'A rule finds what it did not when the notice took force: {{failing}}',
        overdue: 'The review is overdue: it was due on {{date}}',
      },
    },
    pasting: {
      dropped: 'Left out of the pasted text: {{what}}.',
      tooMuch: 'That is too much text at once, so nothing was pasted. Paste it in parts.',
      tableAdvice: 'Write what the table says as a list.',
      named: '{{what}} ({{names}})',
      quoted: '“{{words}}”',
      one: {
        deleted: '1 stretch of deleted text',
        comments: '1 comment',
        footnotes: '1 footnote',
        images: '1 picture',
        textBoxes: '1 text box',
        tables: '1 table',
        mergedCells: '1 merging of cells',
        links: '1 link’s address',
        underlines: '1 underline',
        embeds: '1 embedded item',
        controls: '1 form field',
        hidden: '1 stretch of hidden text',
      },
      several: {
        deleted: '{{count}} stretches of deleted text',
        comments: '{{count}} comments',
        footnotes: '{{count}} footnotes',
        images: '{{count}} pictures',
        textBoxes: '{{count}} text boxes',
        tables: '{{count}} tables',
        mergedCells: '{{count}} mergings of cells',
        links: 'the addresses of {{count}} links',
        underlines: '{{count}} underlines',
        embeds: '{{count}} embedded items',
        controls: '{{count}} form fields',
        hidden: '{{count}} stretches of hidden text',
      },
    },
    guide: { title: 'Guide for editors' },
    dates: {
      precision: 'Told by',
      day: 'day',
      month: 'month',
      year: 'year',
    },
  },
}
