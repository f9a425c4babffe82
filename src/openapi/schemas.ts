import type { JSONSchema } from '../http/endpoint.js'

/** Made of the types in `schemaTypes.ts`, see test/unit/schemas.test.ts: by the name that each has in the OpenAPI document. */
export const SCHEMAS: Readonly<Record<string, JSONSchema>> = {
  "Account": {
    "type": "object",
    "properties": {
      "account": {
        "type": "string",
        "description": "The collection of accounts and the id in it: two are never the same."
      },
      "id": {
        "type": [
          "null",
          "string"
        ]
      },
      "label": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "account",
      "id",
      "label"
    ],
    "description": "An account, as it is kept with what it did."
  },
  "Address": {
    "type": "object",
    "properties": {
      "street": {
        "type": [
          "null",
          "string"
        ]
      },
      "postalCode": {
        "type": [
          "null",
          "string"
        ]
      },
      "city": {
        "type": [
          "null",
          "string"
        ]
      },
      "country": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "street",
      "postalCode",
      "city",
      "country"
    ],
    "description": "A postal or visiting address. `country` is an ISO 3166-1 alpha-2 code."
  },
  "ApplyBody": {
    "type": "object",
    "properties": {
      "revision": {
        "type": "string",
        "description": "Names the applying, so that repeating the request makes nothing twice: 16 to 40 letters, digits and hyphens. Default: one of its own."
      },
      "publish": {
        "type": "boolean",
        "description": "Publishes what it makes, version by version, each from its own day: needs the right to publish. Default: `false`, drafts."
      },
      "waive": {
        "type": "boolean",
        "description": "Lets be what rules find in old versions: they are brought in as they were. Each is kept with a reason. Default: `false`"
      }
    },
    "description": "How an import is applied."
  },
  "ApprovalAnswer": {
    "type": "object",
    "properties": {
      "for": {
        "type": "string",
        "enum": [
          "all",
          "major"
        ],
        "description": "What is approved: all, or all but minor changes."
      },
      "request": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ApprovalRequest"
          },
          {
            "type": "null"
          }
        ],
        "description": "The newest request; null where nobody has asked."
      },
      "required": {
        "type": "integer",
        "description": "How many have to approve; 0 where the app asks for none."
      }
    },
    "required": [
      "for",
      "request",
      "required"
    ],
    "description": "The answer of `GET /:id/approval`."
  },
  "ApprovalList": {
    "type": "object",
    "properties": {
      "approvals": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "state": {
              "$ref": "#/components/schemas/ApprovalState"
            },
            "approvals": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/GivenApproval"
              }
            },
            "asked": {
              "$ref": "#/components/schemas/GivenApproval"
            },
            "cancelled": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/GivenApproval"
                },
                {
                  "type": "null"
                }
              ],
              "description": "Who cancelled it; null where nobody did."
            },
            "frozen": {
              "$ref": "#/components/schemas/Frozen",
              "description": "What was frozen when it was asked."
            },
            "notPublished": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/MissedMoment"
                },
                {
                  "type": "null"
                }
              ],
              "description": "Why it was not published when it was to be; null where it was, or its moment has not come."
            },
            "request": {
              "type": "string",
              "description": "Names what is approved. Notices that are published again together have one."
            },
            "returns": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/GivenReturn"
              }
            }
          },
          "required": [
            "state",
            "approvals",
            "asked",
            "cancelled",
            "frozen",
            "notPublished",
            "request",
            "returns"
          ]
        }
      }
    },
    "required": [
      "approvals"
    ],
    "description": "The answer of `GET /:id/approvals`: everything that was asked of a notice, newest first."
  },
  "ApprovalRequest": {
    "type": "object",
    "properties": {
      "changes": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeComparison"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "What it changes for readers, by language: compared with the text whose place it takes. Empty for a first text and a withdrawal."
      },
      "differs": {
        "anyOf": [
          {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BoundPart"
            }
          },
          {
            "type": "null"
          }
        ],
        "description": "What is otherwise now than when it was asked, so that it would not be published by this; null where the notice could not be published at all as it is now."
      },
      "mayApprove": {
        "type": "boolean",
        "description": "Whether the user may approve it: holds the right, has not done so, and wrote none of it."
      },
      "mayCancel": {
        "type": "boolean",
        "description": "Whether the user may cancel it: asked for it, or may publish the notice."
      },
      "mayReturn": {
        "type": "boolean",
        "description": "Whether the user may return it."
      },
      "ownerTitle": {
        "type": [
          "null",
          "string"
        ],
        "description": "What the organisation is called whose notice it was, as far as the user may know; null where there are no several."
      },
      "state": {
        "$ref": "#/components/schemas/ApprovalState"
      },
      "approvals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GivenApproval"
        }
      },
      "asked": {
        "$ref": "#/components/schemas/GivenApproval"
      },
      "cancelled": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/GivenApproval"
          },
          {
            "type": "null"
          }
        ],
        "description": "Who cancelled it; null where nobody did."
      },
      "frozen": {
        "$ref": "#/components/schemas/Frozen",
        "description": "What was frozen when it was asked."
      },
      "notPublished": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/MissedMoment"
          },
          {
            "type": "null"
          }
        ],
        "description": "Why it was not published when it was to be; null where it was, or its moment has not come."
      },
      "request": {
        "type": "string",
        "description": "Names what is approved. Notices that are published again together have one."
      },
      "returns": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GivenReturn"
        }
      }
    },
    "required": [
      "changes",
      "differs",
      "mayApprove",
      "mayCancel",
      "mayReturn",
      "ownerTitle",
      "state",
      "approvals",
      "asked",
      "cancelled",
      "frozen",
      "notPublished",
      "request",
      "returns"
    ],
    "description": "How the newest request of a notice stands."
  },
  "ApprovalState": {
    "type": "string",
    "enum": [
      "approved",
      "open",
      "outdated",
      "cancelled",
      "notPublished",
      "published",
      "returned"
    ],
    "description": "How a request stands. - `open`: it waits for approvals - `approved`: it has those that it takes - `returned`: somebody returned it, with a remark; it is asked for anew - `cancelled`: somebody cancelled it - `published`: it was published when it was to be - `notPublished`: it was not published when it was to be - `outdated`: the notice was published, or something else was asked of it, since"
  },
  "AskBody": {
    "type": "object",
    "properties": {
      "event": {
        "$ref": "#/components/schemas/AskedEvent",
        "description": "What is to be approved: that the notice is published as it is saved, or withdrawn. Default: `published`"
      },
      "publishAt": {
        "type": [
          "null",
          "string"
        ],
        "description": "When it is to be published by itself, as it is saved now: an instant that is still to come, ISO 8601 with its offset, such as `2026-12-01T08:00:00+02:00`. Only of what is published. Left out or null: whoever may publish does that.",
        "format": "date-time"
      }
    },
    "description": "The body of `POST /:id/approval`. It may be left out."
  },
  "AskedAgain": {
    "type": "object",
    "properties": {
      "request": {
        "type": "string"
      }
    },
    "required": [
      "request"
    ],
    "description": "What names a request to approve that notices are published again: the answer of `POST /approvals/republish`."
  },
  "AskedEvent": {
    "type": "string",
    "enum": [
      "published",
      "withdrawn"
    ],
    "description": "What is asked to be approved of a notice."
  },
  "Author": {
    "type": "object",
    "properties": {
      "assistant": {
        "type": "boolean",
        "description": "Whether an assistant (MCP) saved it in their name."
      },
      "account": {
        "type": "string",
        "description": "The collection of accounts and the id in it: two are never the same."
      },
      "id": {
        "type": [
          "null",
          "string"
        ]
      },
      "label": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "assistant",
      "account",
      "id",
      "label"
    ],
    "description": "Somebody who wrote what is to be approved."
  },
  "BoundPart": {
    "type": "string",
    "enum": [
      "change",
      "changedOn",
      "contentHash",
      "effectiveFrom",
      "event",
      "owner",
      "publishAt",
      "reviewedOn",
      "waiting",
      "withdrawal"
    ],
    "description": "A part of what is approved."
  },
  "BrokenOff": {
    "type": "object",
    "properties": {
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "notice": {
        "type": "string"
      },
      "slug": {
        "type": "string"
      }
    },
    "required": [
      "event",
      "notice",
      "slug"
    ],
    "description": "A notice whose publishing was broken off."
  },
  "CalendarDate": {
    "type": "string",
    "description": "A calendar date, `YYYY-MM-DD` (ISO 8601). It has no time and no time zone.",
    "format": "date"
  },
  "Candidates": {
    "type": "object",
    "properties": {
      "of": {
        "type": "string",
        "description": "As in a choice: `controller`, `register` …"
      },
      "matches": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Match"
        }
      },
      "use": {
        "anyOf": [
          {
            "type": [
              "integer",
              "string"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The one that will be used: what a person has chosen, else the first. Null where a new one is made."
      }
    },
    "required": [
      "of",
      "matches",
      "use"
    ],
    "description": "The documents that may be the one at a place of a plan, the likeliest first."
  },
  "ChainHead": {
    "type": "object",
    "properties": {
      "hash": {
        "type": "string"
      },
      "version": {
        "type": "integer"
      }
    },
    "required": [
      "hash",
      "version"
    ],
    "description": "The newest version of a notice, and its hash."
  },
  "ChangeProposal": {
    "type": "object",
    "properties": {
      "type": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ChangeType"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null when nothing changed that a reader could notice."
      },
      "reasons": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Sentences without a full stop: the grounds for `major`, or else everything that changed."
      }
    },
    "required": [
      "type",
      "reasons"
    ],
    "description": "What the change probably is. The editor decides."
  },
  "ChangeType": {
    "type": "string",
    "enum": [
      "major",
      "minor"
    ]
  },
  "CheckAnswer": {
    "type": "object",
    "properties": {
      "checkedOn": {
        "$ref": "#/components/schemas/CalendarDate",
        "description": "The day by whose law it was checked."
      },
      "counts": {
        "$ref": "#/components/schemas/FindingCounts"
      },
      "findings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NamedFinding"
        },
        "description": "Errors first, then in the order of the notice. Those that somebody has let be are among them."
      },
      "outcomes": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "outcome": {
              "$ref": "#/components/schemas/RuleOutcome"
            },
            "rule": {
              "type": "string"
            }
          },
          "required": [
            "outcome",
            "rule"
          ]
        }
      },
      "unusedWaivers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Waiver"
        },
        "description": "Waivers that hold for nothing any more: what they were about was changed, or is found no longer."
      }
    },
    "required": [
      "checkedOn",
      "counts",
      "findings",
      "outcomes",
      "unusedWaivers"
    ],
    "description": "What every rule says of a notice."
  },
  "CheckBody": {
    "type": "object",
    "properties": {
      "data": {
        "type": "object",
        "description": "What the form of the notice holds, in one language: its fields by their names, as they would be saved."
      }
    },
    "required": [
      "data"
    ],
    "description": "The body of `POST /:id/check`."
  },
  "CheckList": {
    "type": "object",
    "properties": {
      "notices": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/CheckedNotice"
        }
      },
      "page": {
        "type": "integer"
      },
      "totalNotices": {
        "type": "integer"
      },
      "totalPages": {
        "type": "integer"
      }
    },
    "required": [
      "notices",
      "page",
      "totalNotices",
      "totalPages"
    ],
    "description": "A page of the notices that the user may read."
  },
  "CheckedNotice": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "saved": {
        "$ref": "#/components/schemas/FindingCounts",
        "description": "As it is saved now, draft or not."
      },
      "inForce": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "counts": {
                "$ref": "#/components/schemas/FindingCounts"
              },
              "failsNow": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FailsNow"
                },
                "description": "What it fails by now, and did not when it took force."
              },
              "version": {
                "type": "integer"
              }
            },
            "required": [
              "counts",
              "failsNow",
              "version"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The version that readers have today, by today's law; null where they have none."
      }
    },
    "required": [
      "id",
      "title",
      "saved",
      "inForce"
    ],
    "description": "What rules say of a notice, in numbers."
  },
  "Choice": {
    "type": "object",
    "properties": {
      "of": {
        "type": "string",
        "description": "`controller`, `jointControllers.0`, `representative`, `authority` or `register`."
      },
      "id": {
        "type": [
          "integer",
          "string",
          "null"
        ]
      }
    },
    "required": [
      "of",
      "id"
    ],
    "description": "A document that is there already, for one that the plan would make; null makes a new one all the same."
  },
  "ClockBehind": {
    "type": "object",
    "properties": {
      "newest": {
        "type": "string"
      },
      "now": {
        "type": "string"
      }
    },
    "required": [
      "newest",
      "now"
    ],
    "description": "Both times, where the server's clock is behind: instants, ISO 8601 in UTC."
  },
  "CollectionKey": {
    "type": "string",
    "enum": [
      "registers",
      "blocks",
      "organisations",
      "notices",
      "publications"
    ]
  },
  "ComparedVersion": {
    "type": "object",
    "properties": {
      "version": {
        "type": "integer"
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "publishedAt": {
        "type": "string",
        "description": "When it was recorded: an instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "hash": {
        "type": "string"
      }
    },
    "required": [
      "version",
      "event",
      "effectiveFrom",
      "publishedAt",
      "hash"
    ],
    "description": "One side of a comparison."
  },
  "Comparison": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string",
        "description": "A witness of the options, or what was given as `since`."
      },
      "checkpoints": {
        "type": "integer",
        "description": "How many of its checkpoints the log was held against."
      },
      "size": {
        "type": [
          "null",
          "integer"
        ],
        "description": "How many entries the log had by the newest of them; null when there is none."
      },
      "stampedAt": {
        "type": [
          "null",
          "string"
        ],
        "description": "When an authority stamped the newest of them (RFC 3161); null where none did. That it did is for `openssl ts` to check."
      },
      "problems": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "What of it could not be read or used."
      }
    },
    "required": [
      "name",
      "checkpoints",
      "size",
      "stampedAt",
      "problems"
    ],
    "description": "Something outside the database that the record was compared with."
  },
  "ContactFacts": {
    "type": "object",
    "properties": {
      "name": {
        "type": [
          "null",
          "string"
        ]
      },
      "title": {
        "type": [
          "null",
          "string"
        ]
      },
      "address": {
        "$ref": "#/components/schemas/Address"
      },
      "email": {
        "type": [
          "null",
          "string"
        ]
      },
      "phone": {
        "type": [
          "null",
          "string"
        ]
      },
      "phoneE164": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "name",
      "title",
      "address",
      "email",
      "phone",
      "phoneE164"
    ],
    "description": "A person or a role that can be contacted: contact person or data protection officer."
  },
  "ContentNode": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/Fields"
      },
      {
        "$ref": "#/components/schemas/Heading"
      },
      {
        "$ref": "#/components/schemas/List"
      },
      {
        "$ref": "#/components/schemas/Paragraph"
      },
      {
        "$ref": "#/components/schemas/Table"
      }
    ]
  },
  "CookieFacts": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "provider": {
        "type": [
          "null",
          "string"
        ]
      },
      "purpose": {
        "type": [
          "null",
          "string"
        ]
      },
      "category": {
        "type": "string",
        "enum": [
          "marketing",
          "necessary",
          "preferences",
          "statistics"
        ]
      },
      "duration": {
        "type": [
          "null",
          "string"
        ]
      },
      "thirdParty": {
        "type": "boolean"
      }
    },
    "required": [
      "name",
      "provider",
      "purpose",
      "category",
      "duration",
      "thirdParty"
    ],
    "description": "One cookie or similar stored item (Act 917/2014 §205; CJEU C-673/17: duration and third parties)."
  },
  "CorrectedPlan": {
    "type": "object",
    "properties": {
      "leftOut": {
        "type": [
          "null",
          "string"
        ]
      },
      "language": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "statute": {
        "type": [
          "null",
          "string"
        ]
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "effectiveFrom": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "profile": {
        "type": [
          "null",
          "string"
        ]
      },
      "numbering": {
        "$ref": "#/components/schemas/Numbering"
      },
      "layout": {
        "$ref": "#/components/schemas/Layout"
      },
      "introduction": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        }
      },
      "sections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FinalSection"
        }
      },
      "dropped": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "reason": {
              "type": "string"
            },
            "content": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/ContentNode"
              }
            }
          },
          "required": [
            "reason",
            "content"
          ]
        }
      },
      "facts": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "path": {
              "type": "string"
            },
            "value": {
              "$ref": "#/components/schemas/FactValue"
            }
          },
          "required": [
            "path",
            "value"
          ]
        }
      },
      "choices": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Choice"
        }
      }
    },
    "required": [
      "leftOut",
      "language",
      "title",
      "statute",
      "preparedOn",
      "changedOn",
      "reviewedOn",
      "effectiveFrom",
      "profile",
      "numbering",
      "layout",
      "introduction",
      "sections",
      "dropped",
      "facts",
      "choices"
    ],
    "description": "A plan with what a person has corrected of it."
  },
  "DateField": {
    "type": "string",
    "enum": [
      "changedOn",
      "effectiveFrom",
      "reviewedOn",
      "preparedOn"
    ],
    "description": "Which of the dates of a notice."
  },
  "Discarded": {
    "type": "object",
    "properties": {
      "reason": {
        "type": "string",
        "enum": [
          "repeatedOnPages",
          "aroundTheText",
          "pageNumber",
          "hidden",
          "date",
          "frontMatter",
          "instruction",
          "continuation",
          "contents"
        ]
      },
      "text": {
        "type": "string"
      },
      "origin": {
        "$ref": "#/components/schemas/Origin"
      }
    },
    "required": [
      "reason",
      "text",
      "origin"
    ],
    "description": "Something of the file that is no part of the notice."
  },
  "Dossier": {
    "type": "object",
    "properties": {
      "schema": {
        "type": "string",
        "const": "payload-privacy-notices/dossier/1"
      },
      "at": {
        "type": "string",
        "description": "The state that it tells: an instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "language": {
        "$ref": "#/components/schemas/Language",
        "description": "The language of sentences and titles."
      },
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "scope": {
        "type": [
          "null",
          "string"
        ],
        "description": "Of which organisation it is, where there are several."
      },
      "slug": {
        "type": [
          "null",
          "string"
        ],
        "description": "Its newest address; null before it was published."
      },
      "title": {
        "type": [
          "null",
          "string"
        ]
      },
      "names": {
        "type": "boolean",
        "description": "Whether it names those who published, asked, approved, reviewed and let things be."
      },
      "inForce": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version in force on its day; null where none is."
      },
      "versions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierVersion"
        },
        "description": "Newest first."
      },
      "unreadable": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "hash": {
              "type": [
                "null",
                "string"
              ]
            },
            "version": {
              "type": [
                "null",
                "integer"
              ]
            }
          },
          "required": [
            "hash",
            "version"
          ]
        },
        "description": "Publications that are kept, and cannot be read any more."
      },
      "requests": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierRequest"
        },
        "description": "Newest first."
      },
      "reviews": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierReview"
        },
        "description": "Newest first."
      },
      "waivers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierWaiver"
        },
        "description": "Oldest first."
      },
      "proof": {
        "type": "object",
        "properties": {
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            },
            "description": "What is not as it was published; empty when all is."
          },
          "comparedWith": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Comparison"
            },
            "description": "What outside the database it was compared with."
          },
          "keys": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "The public keys of seals and checkpoint, the present one first."
          },
          "checkpoint": {
            "type": [
              "null",
              "string"
            ],
            "description": "The log as it was then, as a signed note; null where it is broken."
          }
        },
        "required": [
          "findings",
          "comparedWith",
          "keys",
          "checkpoint"
        ]
      }
    },
    "required": [
      "schema",
      "at",
      "language",
      "notice",
      "scope",
      "slug",
      "title",
      "names",
      "inForce",
      "versions",
      "unreadable",
      "requests",
      "reviews",
      "waivers",
      "proof"
    ],
    "description": "Everything that is kept of one notice, for an auditor: what was published, who decided on it, and how that is proved."
  },
  "DossierAct": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string"
      },
      "by": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "at",
      "by"
    ],
    "description": "Somebody's act, by the name of the account; null where nobody is named."
  },
  "DossierApprover": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "request": {
        "type": "string",
        "description": "Names what was asked to be approved."
      },
      "by": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "at",
      "request",
      "by"
    ],
    "description": "An approval that a version was published by."
  },
  "DossierRequest": {
    "type": "object",
    "properties": {
      "request": {
        "type": "string"
      },
      "state": {
        "$ref": "#/components/schemas/ApprovalState"
      },
      "publishedAs": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version that it was published as; null where it never was."
      },
      "asked": {
        "$ref": "#/components/schemas/DossierAct"
      },
      "authors": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "assistant": {
              "type": "boolean"
            },
            "by": {
              "type": [
                "null",
                "string"
              ]
            }
          },
          "required": [
            "assistant",
            "by"
          ]
        },
        "description": "Who wrote it, which approves nothing of it."
      },
      "approvals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierAct"
        }
      },
      "returns": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "remark": {
              "type": "string"
            },
            "section": {
              "type": [
                "null",
                "string"
              ]
            },
            "at": {
              "type": "string"
            },
            "by": {
              "type": [
                "null",
                "string"
              ]
            }
          },
          "required": [
            "remark",
            "section",
            "at",
            "by"
          ]
        }
      },
      "cancelled": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/DossierAct"
          },
          {
            "type": "null"
          }
        ],
        "description": "Who cancelled it, and when; null where nobody did."
      },
      "notPublished": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/MissedMoment"
          },
          {
            "type": "null"
          }
        ],
        "description": "Why it was not published when it was to be; null where it was, or was to be at no moment."
      },
      "waivers": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "rule": {
              "type": "string"
            },
            "language": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/Language"
                },
                {
                  "type": "null"
                }
              ]
            },
            "at": {
              "type": "string"
            },
            "by": {
              "type": [
                "null",
                "string"
              ]
            },
            "reason": {
              "type": "string"
            },
            "until": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/CalendarDate"
                },
                {
                  "type": "null"
                }
              ]
            },
            "fingerprint": {
              "type": "string"
            }
          },
          "required": [
            "message",
            "rule",
            "language",
            "at",
            "by",
            "reason",
            "until",
            "fingerprint"
          ]
        }
      },
      "findings": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "rule": {
              "type": "string"
            }
          },
          "required": [
            "message",
            "rule"
          ]
        },
        "description": "What rules found in it and nobody has to put right."
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "type",
              "note"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "What its record will say of the change."
      },
      "contentHash": {
        "type": "string"
      },
      "effectiveFrom": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null for the day on which it is published."
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "publishAt": {
        "type": [
          "null",
          "string"
        ],
        "description": "When it is to be published by itself: an instant, ISO 8601 in UTC. Null where whoever may publish does that."
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "reason": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              },
              "successor": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "reason",
              "successor"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "Why, and the address of the notice to read instead; null for a publication."
      },
      "again": {
        "type": "boolean",
        "description": "Whether it is published again as it was saved, with its sources as they are now: then drafts are no part of it."
      },
      "before": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version that the text was compared with; null where there was none."
      },
      "content": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeContent"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "The text by language; nothing for a withdrawal."
      }
    },
    "required": [
      "request",
      "state",
      "publishedAs",
      "asked",
      "authors",
      "approvals",
      "returns",
      "cancelled",
      "notPublished",
      "waivers",
      "findings",
      "change",
      "contentHash",
      "effectiveFrom",
      "event",
      "publishAt",
      "withdrawal",
      "again",
      "before",
      "content"
    ],
    "description": "What was asked to be approved, and what became of it."
  },
  "DossierReview": {
    "type": "object",
    "properties": {
      "reviewedOn": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "at": {
        "type": "string",
        "description": "When it was noted: an instant, ISO 8601 in UTC."
      },
      "version": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The newest version at the time; null for a notice that had none."
      },
      "nextReviewOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "note": {
        "type": [
          "null",
          "string"
        ]
      },
      "outcome": {
        "$ref": "#/components/schemas/ReviewOutcome"
      },
      "by": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "reviewedOn",
      "at",
      "version",
      "nextReviewOn",
      "note",
      "outcome",
      "by"
    ],
    "description": "A review, as a dossier tells it."
  },
  "DossierVersion": {
    "type": "object",
    "properties": {
      "status": {
        "$ref": "#/components/schemas/VersionStatus",
        "description": "Where it stands on the day of the dossier."
      },
      "by": {
        "type": [
          "null",
          "string"
        ],
        "description": "Who published it; null where nobody is named."
      },
      "locales": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        },
        "description": "The languages it is written in."
      },
      "title": {
        "type": [
          "null",
          "string"
        ],
        "description": "In the language of the dossier, or else in that of the notice; null for a withdrawal."
      },
      "broughtFrom": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SourceFile"
        },
        "description": "The files that it was brought in from."
      },
      "cause": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "collection": {
                "type": "string"
              },
              "id": {
                "type": "string"
              },
              "title": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "collection",
              "id",
              "title"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The changed source for which it was published, as it was called then."
      },
      "checks": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/RecordedChecks"
          },
          {
            "type": "null"
          }
        ],
        "description": "What rules found in it; null where it was not checked."
      },
      "clock": {
        "type": [
          "null",
          "string"
        ],
        "description": "What the server’s clock said, where somebody confirmed it; null else."
      },
      "replaces": {
        "type": "array",
        "items": {
          "type": "integer"
        },
        "description": "The versions that never take force because of it."
      },
      "approvals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/DossierApprover"
        },
        "description": "Those who approved it, in their order."
      },
      "waivers": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "rule": {
              "type": "string"
            },
            "language": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/Language"
                },
                {
                  "type": "null"
                }
              ]
            },
            "at": {
              "type": "string"
            },
            "by": {
              "type": [
                "null",
                "string"
              ]
            },
            "reason": {
              "type": "string"
            },
            "until": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/CalendarDate"
                },
                {
                  "type": "null"
                }
              ]
            },
            "fingerprint": {
              "type": "string"
            }
          },
          "required": [
            "message",
            "rule",
            "language",
            "at",
            "by",
            "reason",
            "until",
            "fingerprint"
          ]
        },
        "description": "What was let be of what rules found in it, and why."
      },
      "comparedWith": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version whose text it is compared with, as when it was published; null for a first text and for a withdrawal."
      },
      "changes": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeComparison"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "What it changed for readers, by language."
      },
      "seal": {
        "type": [
          "null",
          "string"
        ]
      },
      "log": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "index": {
                "type": "integer"
              },
              "inclusion": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "required": [
              "index",
              "inclusion"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "Its entry in the log, and the hashes that lead from it to the root of the checkpoint; null where it has none."
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "type",
              "note"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "contentHash": {
        "type": "string"
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The day it was last looked at, as known when it was published."
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "reason": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              },
              "successor": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "reason",
              "successor"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "hash": {
        "type": "string"
      },
      "previousHash": {
        "type": [
          "null",
          "string"
        ]
      },
      "publishedAt": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC with milliseconds.",
        "format": "date-time"
      },
      "slug": {
        "type": "string"
      },
      "version": {
        "type": "integer",
        "description": "Counts from 1 without gaps per notice."
      }
    },
    "required": [
      "status",
      "by",
      "locales",
      "title",
      "broughtFrom",
      "cause",
      "checks",
      "clock",
      "replaces",
      "approvals",
      "waivers",
      "comparedWith",
      "changes",
      "seal",
      "log",
      "preparedOn",
      "change",
      "changedOn",
      "contentHash",
      "effectiveFrom",
      "event",
      "reviewedOn",
      "withdrawal",
      "hash",
      "previousHash",
      "publishedAt",
      "slug",
      "version"
    ],
    "description": "A version of a notice, as an auditor looks at it."
  },
  "DossierWaiver": {
    "type": "object",
    "properties": {
      "message": {
        "type": "string",
        "description": "What was found, in the words that it was told in."
      },
      "rule": {
        "type": "string"
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ]
      },
      "at": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "by": {
        "type": [
          "null",
          "string"
        ],
        "description": "Who, as the account is called."
      },
      "reason": {
        "type": "string"
      },
      "until": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The last day that it holds; null while what it is about stays as it is."
      },
      "fingerprint": {
        "type": "string",
        "description": "What it is bound to."
      },
      "ended": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "at": {
                "type": "string"
              },
              "by": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "at",
              "by"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "When somebody ended it, and who; null while nobody has."
      }
    },
    "required": [
      "message",
      "rule",
      "language",
      "at",
      "by",
      "reason",
      "until",
      "fingerprint",
      "ended"
    ],
    "description": "That somebody let a finding be, as a dossier tells it."
  },
  "EndWaiverBody": {
    "type": "object",
    "properties": {
      "fingerprint": {
        "type": "string",
        "description": "Of the finding that is let be no longer."
      }
    },
    "required": [
      "fingerprint"
    ],
    "description": "The body of `POST /:id/waive/end`."
  },
  "FactChange": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/FactChangeKind"
      },
      "subject": {
        "type": [
          "null",
          "string"
        ],
        "description": "What it is about: the name of a purpose, recipient, cookie, or the label of a contact detail. When the notice is of several registers, the name of the register and a colon come first. Null when the kind says it all."
      },
      "before": {
        "type": [
          "null",
          "string"
        ],
        "description": "The old value as readers are told it; null when there was none, or none was stated."
      },
      "after": {
        "type": [
          "null",
          "string"
        ],
        "description": "The new value; null when there is none."
      },
      "weight": {
        "$ref": "#/components/schemas/ChangeType"
      },
      "message": {
        "type": "string",
        "description": "A sentence without a full stop, in the language of the comparison. Long values are cut."
      }
    },
    "required": [
      "kind",
      "subject",
      "before",
      "after",
      "weight",
      "message"
    ],
    "description": "One change in the facts of a notice, in legal terms."
  },
  "FactChangeKind": {
    "type": "string",
    "enum": [
      "languageAdded",
      "languageRemoved",
      "controllerReplaced",
      "controllerRenamed",
      "controllerDetailsChanged",
      "jointControllerAdded",
      "jointControllerRemoved",
      "jointControllerRenamed",
      "jointControllerDetailsChanged",
      "representativeAdded",
      "representativeRemoved",
      "representativeReplaced",
      "representativeRenamed",
      "representativeDetailsChanged",
      "contactPersonAdded",
      "contactPersonRemoved",
      "contactPersonReplaced",
      "contactPersonDetailsChanged",
      "dpoAdded",
      "dpoRemoved",
      "dpoReplaced",
      "dpoDetailsChanged",
      "registerAdded",
      "registerRemoved",
      "registerRenamed",
      "purposeAdded",
      "purposeRemoved",
      "purposeRenamed",
      "legalBasesChanged",
      "lawChanged",
      "legitimateInterestChanged",
      "directMarketingStarted",
      "directMarketingEnded",
      "dataSubjectCategoryAdded",
      "dataSubjectCategoryRemoved",
      "dataSubjectCategoryReworded",
      "dataCategoryAdded",
      "dataCategoryRemoved",
      "dataCategoryReworded",
      "specialCategoriesChanged",
      "specialCategoriesConditionChanged",
      "originChanged",
      "sourceAdded",
      "sourceRemoved",
      "sourceReworded",
      "recipientsChanged",
      "recipientAdded",
      "recipientRemoved",
      "recipientReworded",
      "recipientRoleChanged",
      "recipientCountryChanged",
      "recipientPurposeChanged",
      "disclosuresChanged",
      "transfersChanged",
      "transferAdded",
      "transferRemoved",
      "transferCountryChanged",
      "transferMechanismChanged",
      "transferDetailChanged",
      "transferCopyChanged",
      "retentionChanged",
      "rightAdded",
      "rightRemoved",
      "withdrawMethodChanged",
      "authorityAdded",
      "authorityRemoved",
      "authorityReplaced",
      "authorityRenamed",
      "authorityDetailsChanged",
      "provisionRequirementChanged",
      "provisionConsequenceChanged",
      "automatedDecisionsChanged",
      "automatedLogicChanged",
      "automatedConsequencesChanged",
      "cookiesChanged",
      "cookieAdded",
      "cookieRemoved",
      "cookieCategoryChanged",
      "cookiePurposeChanged",
      "cookieDurationChanged",
      "cookieProviderChanged",
      "cookieThirdPartyChanged",
      "preparedOnChanged",
      "versionLabelChanged",
      "numberingChanged",
      "layoutChanged"
    ]
  },
  "FactPlace": {
    "anyOf": [
      {
        "type": "object",
        "properties": {
          "of": {
            "type": "string",
            "enum": [
              "authority",
              "contactPerson",
              "controller",
              "dpo",
              "notice",
              "representative"
            ]
          },
          "path": {
            "type": "string"
          }
        },
        "required": [
          "of",
          "path"
        ]
      },
      {
        "type": "object",
        "properties": {
          "of": {
            "type": "string",
            "const": "register"
          },
          "path": {
            "type": "string"
          },
          "register": {
            "type": "string"
          }
        },
        "required": [
          "of",
          "path",
          "register"
        ]
      }
    ],
    "description": "A fact that a finding is about: whose it is, and the field of that document which holds it."
  },
  "FactProposal": {
    "type": "object",
    "properties": {
      "value": {
        "$ref": "#/components/schemas/FactValue"
      },
      "sure": {
        "type": "number"
      },
      "readAt": {
        "$ref": "#/components/schemas/ReadAt"
      },
      "path": {
        "type": "string"
      }
    },
    "required": [
      "path",
      "readAt",
      "sure",
      "value"
    ],
    "description": "One value to lay into a document, in the language of the plan. `path` begins with the document and goes on with its field: - `controller.`, `jointControllers.0.`, `representative.`, `authority.` and a field of an organisation: `name`, `businessId`, `street`, `postalCode`, `city`, `country`, `postalAddress.street`, `email`, `phone`, `website`, `contacts.0.email` - `register.` and a field of a register: `name`, `contact.name`, `contact.title`, `contacts.0.phone`, `hasDpo`, `dpo.email`, `purposes.0.name`, `purposes.0.legalBases`, `purposes.0.law`, `purposes.0.legitimateInterest`, `purposes.0.retentionDuration`, `purposes.0.retentionText`, `purposes.0.retentions.0.duration`, `dataCategories`, `hasSpecialData`, `origin`, `sources`, `hasRecipients`, `recipients.0.category`, `hasDisclosures`, `hasTransfers`, `transfers.0.countries`, `transfers.0.mechanism`, `automated`, `usesCookies` The fields of three answers (`hasDpo`, `automated` …) have `yes` or `no`, as the collections store them. Each path is there once, and the numbers of a list go on from 0 without a gap."
  },
  "FactValue": {
    "anyOf": [
      {
        "type": "boolean"
      },
      {
        "type": "string"
      },
      {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    ],
    "description": "What a fact can be. Durations are ISO 8601, countries ISO 3166-1 alpha-2, dates ISO 8601."
  },
  "FailsNow": {
    "type": "object",
    "properties": {
      "fingerprint": {
        "type": "string"
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ]
      },
      "message": {
        "type": "string"
      },
      "rule": {
        "type": "string"
      }
    },
    "required": [
      "fingerprint",
      "language",
      "message",
      "rule"
    ],
    "description": "What a version in force fails by now, and did not when it took force."
  },
  "Fields": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "fields"
      },
      "fields": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "label": {
              "type": [
                "null",
                "string"
              ]
            },
            "value": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/Inline"
              }
            }
          },
          "required": [
            "label",
            "value"
          ]
        }
      }
    },
    "required": [
      "type",
      "fields"
    ],
    "description": "Label–value lines, such as an address block. A field without a label has `label: null`."
  },
  "FinalSection": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "heading": {
        "type": "string"
      },
      "keys": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionKey"
        }
      },
      "content": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        }
      },
      "block": {
        "type": [
          "integer",
          "string",
          "null"
        ]
      }
    },
    "required": [
      "id",
      "heading",
      "keys",
      "content",
      "block"
    ],
    "description": "A section as it will be written."
  },
  "Finding": {
    "type": "object",
    "properties": {
      "kind": {
        "$ref": "#/components/schemas/FindingKind"
      },
      "notice": {
        "type": [
          "null",
          "string"
        ],
        "description": "Id of the notice; null where it is about the export as a whole."
      },
      "version": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version it happened to: the number the app gave it, not the one it may be kept under now."
      },
      "through": {
        "type": "integer",
        "description": "Where it happened to several in a row: the last of them."
      },
      "entry": {
        "type": "integer",
        "description": "Of the log: the number of the entry, the first being 0."
      },
      "throughEntry": {
        "type": "integer",
        "description": "Where it is about several entries in a row: the last of them."
      },
      "what": {
        "$ref": "#/components/schemas/FindingWhat"
      },
      "message": {
        "type": "string",
        "description": "A sentence in English."
      }
    },
    "required": [
      "kind",
      "notice",
      "version",
      "what",
      "message"
    ],
    "description": "One thing that happened to the record."
  },
  "FindingCounts": {
    "type": "object",
    "properties": {
      "error": {
        "type": "integer"
      },
      "warning": {
        "type": "integer"
      },
      "information": {
        "type": "integer"
      }
    },
    "required": [
      "error",
      "warning",
      "information"
    ],
    "description": "How many findings nobody has let be, by what they weigh."
  },
  "FindingKind": {
    "type": "string",
    "enum": [
      "altered",
      "incomplete",
      "inserted",
      "logAltered",
      "logMissing",
      "logRewritten",
      "missing",
      "reordered",
      "rewritten",
      "unlogged",
      "unsealed",
      "untimely",
      "witnessUnsealed"
    ],
    "description": "What happened to a record, or to the log of them: see the rules at the top of this file and of `logCheck.ts`."
  },
  "FindingWhat": {
    "type": "string",
    "enum": [
      "approvers",
      "content",
      "contentHash",
      "digest",
      "duplicate",
      "entry",
      "footer",
      "hash",
      "head",
      "link",
      "log",
      "notice",
      "publishedAt",
      "publishedBy",
      "publisher",
      "record",
      "replacesFrom",
      "scope",
      "seal",
      "secret",
      "since",
      "titles",
      "unreadable",
      "version",
      "waivers",
      "witness"
    ],
    "description": "What of a record it happened to: - `hash`: its hash was changed, not what it is of; `contentHash`: the same of the text's hash - `content`: the text; `record`: something else the hash covers - `link`: its hash fits, and is not what the next record or the head holds; or it does not go on from the one before - `seal`: its seal or the name of its save - `approvers`, `publisher`, `publishedBy`, `replacesFrom`, `titles`, `waivers`: what stands beside the record - `notice`, `version`: under which notice or number it is kept - `head`: not the record, but the head kept in the notice - `unreadable`: it cannot be read at all - `duplicate`: there is another with the same number - `since`: it is not the one of the earlier report - `digest`, `footer`: of the export as a whole - `secret`: it is sealed with an unknown key - `publishedAt`: when it was published cannot be right - `scope`: whose it is, or the name of that organisation in addresses - `entry`: its entry in the log; `log`: the log as a whole; `witness`: a checkpoint that somebody outside keeps"
  },
  "Fix": {
    "anyOf": [
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "replace"
          },
          "text": {
            "type": "string"
          }
        },
        "required": [
          "type",
          "text"
        ]
      },
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "addSection"
          },
          "keys": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "required": [
          "type",
          "keys"
        ]
      },
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "setFact"
          },
          "value": {
            "type": [
              "boolean",
              "null",
              "string"
            ]
          }
        },
        "required": [
          "type",
          "value"
        ]
      }
    ],
    "description": "What would mend a finding for sure. It is offered, never applied by itself."
  },
  "Frozen": {
    "type": "object",
    "properties": {
      "again": {
        "type": "boolean",
        "description": "Whether it is published again as it was saved, with its sources as they are now: then drafts are no part of it."
      },
      "authors": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Author"
        },
        "description": "Those who approve nothing of it: who saved a draft since the last publication, and who asked."
      },
      "before": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version that the text was compared with; null where there was none."
      },
      "content": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeContent"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "The text by language; nothing for a withdrawal."
      },
      "findings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NamedFinding"
        },
        "description": "What rules found and nobody has to put right."
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "slug": {
        "type": "string"
      },
      "version": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The number of the version that it is to follow; null for a first one."
      },
      "waivers": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "rule": {
              "type": "string"
            },
            "language": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/Language"
                },
                {
                  "type": "null"
                }
              ]
            },
            "at": {
              "type": "string"
            },
            "by": {
              "type": [
                "null",
                "string"
              ]
            },
            "reason": {
              "type": "string"
            },
            "until": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/CalendarDate"
                },
                {
                  "type": "null"
                }
              ]
            },
            "fingerprint": {
              "type": "string"
            }
          },
          "required": [
            "message",
            "rule",
            "language",
            "at",
            "by",
            "reason",
            "until",
            "fingerprint"
          ]
        },
        "description": "What somebody let be of what rules found, and why."
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "type",
              "note"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "What its record will say of the change."
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ],
        "description": "The date that a first version states as that of its last change; null for one that states its own day."
      },
      "contentHash": {
        "type": "string"
      },
      "effectiveFrom": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null for the day on which it is published."
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "head": {
        "type": [
          "null",
          "string"
        ],
        "description": "The hash of the newest record of the notice; null before its first."
      },
      "owner": {
        "type": [
          "null",
          "string"
        ],
        "description": "Whose the notice is, where there are several organisations."
      },
      "publishAt": {
        "type": [
          "null",
          "string"
        ],
        "description": "When it is to be published by itself: an instant, ISO 8601 in UTC. Null where whoever may publish does that."
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "When it was reviewed last, as readers are told."
      },
      "waiting": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/WaitingChoice"
          }
        ],
        "description": "What is to become of versions that wait for their day; null where nothing waits."
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "reason": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              },
              "successor": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "reason",
              "successor"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "Why, and the address of the notice to read instead; null for a publication."
      }
    },
    "required": [
      "again",
      "authors",
      "before",
      "content",
      "findings",
      "preparedOn",
      "slug",
      "version",
      "waivers",
      "change",
      "changedOn",
      "contentHash",
      "effectiveFrom",
      "event",
      "head",
      "owner",
      "publishAt",
      "reviewedOn",
      "waiting",
      "withdrawal"
    ],
    "description": "What was asked to be approved, as it was then."
  },
  "Gap": {
    "type": "object",
    "properties": {
      "path": {
        "type": "string",
        "description": "A path as of FactProposal, the matter of a section that there is none of, or a field of the plan."
      },
      "section": {
        "type": [
          "null",
          "string"
        ],
        "description": "The section that it would be read from, where there is one."
      }
    },
    "required": [
      "path",
      "section"
    ],
    "description": "Something that the text does not say, or that could not be read from it: an editor fills it."
  },
  "GivenApproval": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "by": {
        "$ref": "#/components/schemas/Account"
      }
    },
    "required": [
      "at",
      "by"
    ],
    "description": "Who did something, and when."
  },
  "GivenReturn": {
    "type": "object",
    "properties": {
      "remark": {
        "type": "string"
      },
      "section": {
        "type": [
          "null",
          "string"
        ],
        "description": "The section that it is about, by its anchor; null for all of the text."
      },
      "at": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "by": {
        "$ref": "#/components/schemas/Account"
      }
    },
    "required": [
      "remark",
      "section",
      "at",
      "by"
    ],
    "description": "That a request was returned, and why."
  },
  "GivenWaiver": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "by": {
        "type": [
          "null",
          "string"
        ],
        "description": "Who, as the account is called."
      },
      "reason": {
        "type": "string"
      },
      "until": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The last day that it holds; null while what it is about stays as it is."
      }
    },
    "required": [
      "at",
      "by",
      "reason",
      "until"
    ],
    "description": "Why somebody let a finding be, when, and until when."
  },
  "Heading": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "heading"
      },
      "level": {
        "type": "integer",
        "enum": [
          3,
          4
        ]
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Inline"
        }
      }
    },
    "required": [
      "type",
      "level",
      "children"
    ],
    "description": "A heading inside a section. The section's own heading is level 2."
  },
  "HistoryCause": {
    "type": "object",
    "properties": {
      "collection": {
        "type": "string"
      },
      "id": {
        "type": "string"
      },
      "title": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "collection",
      "id",
      "title"
    ],
    "description": "A source that changed: a shared text, an organisation or a register."
  },
  "HistoryEntry": {
    "type": "object",
    "properties": {
      "version": {
        "type": "integer"
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "status": {
        "$ref": "#/components/schemas/VersionStatus"
      },
      "slug": {
        "type": "string"
      },
      "locales": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        },
        "description": "The languages it was published in."
      },
      "changedIn": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "locale": {
              "$ref": "#/components/schemas/Language"
            },
            "version": {
              "type": "integer"
            }
          },
          "required": [
            "locale",
            "version"
          ]
        },
        "description": "The version each language's text last changed in: one older than the others is an older translation."
      },
      "title": {
        "type": [
          "null",
          "string"
        ],
        "description": "In the language asked for, or else in the notice's default language; null for a withdrawal."
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "publishedAt": {
        "type": "string",
        "description": "When it was recorded: an instant, ISO 8601 in UTC. Later than `effectiveFrom` for history that was brought in.",
        "format": "date-time"
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "note": {
                "type": [
                  "null",
                  "string"
                ]
              },
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              }
            },
            "required": [
              "note",
              "type"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "cause": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/HistoryCause"
          },
          {
            "type": "null"
          }
        ],
        "description": "The changed source for which it was published, with its name at that time; null when it was for the notice itself."
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/Withdrawal"
          }
        ]
      },
      "replaces": {
        "type": "array",
        "items": {
          "type": "integer"
        },
        "description": "The versions that never take force because of it, although they were published for a later day."
      },
      "contentHash": {
        "type": "string"
      },
      "previousHash": {
        "type": [
          "null",
          "string"
        ]
      },
      "hash": {
        "type": "string"
      },
      "seal": {
        "type": [
          "null",
          "string"
        ],
        "description": "The app's signature on the hash, which its public key checks."
      }
    },
    "required": [
      "version",
      "event",
      "status",
      "slug",
      "locales",
      "changedIn",
      "title",
      "effectiveFrom",
      "preparedOn",
      "changedOn",
      "reviewedOn",
      "publishedAt",
      "change",
      "cause",
      "withdrawal",
      "replaces",
      "contentHash",
      "previousHash",
      "hash",
      "seal"
    ],
    "description": "One publication in the history of a notice."
  },
  "Id": {
    "type": [
      "integer",
      "string"
    ]
  },
  "ImportAccount": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "null",
          "string"
        ]
      },
      "label": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "id",
      "label"
    ],
    "description": "Who did something, as their account was called then."
  },
  "ImportAnswer": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "state": {
        "$ref": "#/components/schemas/ImportState"
      },
      "by": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ImportAccount"
          },
          {
            "type": "null"
          }
        ]
      },
      "at": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "applied": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "at": {
                "type": [
                  "null",
                  "string"
                ]
              },
              "by": {
                "anyOf": [
                  {
                    "$ref": "#/components/schemas/ImportAccount"
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "revision": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "at",
              "by",
              "revision"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "edits": {
        "type": "integer",
        "description": "How often it was corrected: sent along with corrections, it keeps two people from writing over each other."
      },
      "files": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedFile"
        }
      },
      "plans": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ProposedPlan"
        }
      },
      "notices": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ProposedNotice"
        }
      },
      "made": {
        "$ref": "#/components/schemas/ImportMade"
      }
    },
    "required": [
      "id",
      "title",
      "state",
      "by",
      "at",
      "applied",
      "edits",
      "files",
      "plans",
      "notices",
      "made"
    ],
    "description": "An import as those who work on it see it."
  },
  "ImportComparison": {
    "type": "object",
    "properties": {
      "changes": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedChange"
        }
      }
    },
    "required": [
      "changes"
    ],
    "description": "The comparisons between the versions that an import would publish, from the oldest on."
  },
  "ImportMade": {
    "type": "object",
    "properties": {
      "documents": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedDocument"
        }
      },
      "present": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedDocument"
        },
        "description": "What was there already, and is used as it is."
      },
      "published": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedVersion"
        }
      }
    },
    "required": [
      "documents",
      "present",
      "published"
    ],
    "description": "What an import made."
  },
  "ImportPlan": {
    "type": "object",
    "properties": {
      "language": {
        "type": "string",
        "description": "The language that most of it is written in: `fi`, `sv`, `en` or another that was asked for."
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Every language that whole paragraphs of it are in, the one above first."
      },
      "title": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/ReadValueOfstring"
          }
        ]
      },
      "statute": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/ReadValueOfstring"
          }
        ],
        "description": "The line that says by which law the notice is given."
      },
      "dates": {
        "type": "object",
        "properties": {
          "preparedOn": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/ReadDate"
              }
            ]
          },
          "changedOn": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/ReadDate"
              }
            ]
          },
          "reviewedOn": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/ReadDate"
              }
            ]
          },
          "effectiveFrom": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/ReadDateOfCalendarDate"
              }
            ],
            "description": "The day from which the text says that it is in force."
          }
        },
        "required": [
          "preparedOn",
          "changedOn",
          "reviewedOn",
          "effectiveFrom"
        ]
      },
      "questions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Question"
        },
        "description": "What only a person can tell."
      },
      "profile": {
        "type": [
          "string",
          "null"
        ],
        "enum": [
          "classic",
          "full",
          "merged",
          null
        ],
        "description": "Which profile its sections follow: a key of the built-in ones, or null."
      },
      "numbering": {
        "$ref": "#/components/schemas/Numbering"
      },
      "layout": {
        "$ref": "#/components/schemas/Layout"
      },
      "introduction": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        },
        "description": "What stands between the title and the first section, without the lines that are title, statute or dates."
      },
      "sections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PlannedSection"
        },
        "description": "In the order of the file."
      },
      "discarded": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Discarded"
        },
        "description": "What of the file is in none of the above, word for word."
      },
      "joined": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/JoinedWord"
        },
        "description": "Words that a line end or a page break cut in two, put together again: the only change made to the words of the file."
      },
      "facts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FactProposal"
        }
      },
      "gaps": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Gap"
        }
      }
    },
    "required": [
      "language",
      "languages",
      "title",
      "statute",
      "dates",
      "questions",
      "profile",
      "numbering",
      "layout",
      "introduction",
      "sections",
      "discarded",
      "joined",
      "facts",
      "gaps"
    ],
    "description": "What a file would become: one notice in one language, with its facts beside it. Plain JSON: it can be stored, sent, corrected by a person and only then laid into documents. Nothing in it is invented: what the file does not say is a Gap."
  },
  "ImportState": {
    "type": "string",
    "enum": [
      "open",
      "applied",
      "undone"
    ]
  },
  "ImportedChange": {
    "type": "object",
    "properties": {
      "notice": {
        "type": "string"
      },
      "from": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "to": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "languages": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeComparison"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        }
      }
    },
    "required": [
      "notice",
      "from",
      "to",
      "languages"
    ],
    "description": "What changed from one version of an import to the next, by language of the text."
  },
  "ImportedDocument": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "notice",
          "organisation",
          "register"
        ]
      },
      "collection": {
        "type": "string"
      },
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "of": {
        "type": "string",
        "description": "What it is in the import: the notice and the place in it, such as `notice1.controller`; of a notice, its name alone."
      },
      "updatedAt": {
        "type": "string",
        "description": "When it was last saved by the import: an instant. Whoever has saved it since has changed it."
      }
    },
    "required": [
      "kind",
      "collection",
      "id",
      "title",
      "of",
      "updatedAt"
    ],
    "description": "A document that an import made, or found and used."
  },
  "ImportedFile": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "size": {
        "type": "integer",
        "description": "In bytes."
      },
      "sha256": {
        "type": "string",
        "description": "SHA-256 of its bytes, in lower-case hexadecimal."
      },
      "format": {
        "anyOf": [
          {
            "type": "string",
            "const": "record"
          },
          {
            "type": "string",
            "const": "tilt"
          },
          {
            "$ref": "#/components/schemas/SourceFormat"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null for a file that could not be read."
      },
      "document": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/SourceDocument"
          }
        ],
        "description": "What it says; null where it could not be read, or is no text."
      },
      "problem": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "code": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "required": [
              "code",
              "message"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "Why it could not be read."
      },
      "kept": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "collection": {
                "type": "string"
              },
              "id": {
                "type": [
                  "integer",
                  "string"
                ]
              }
            },
            "required": [
              "collection",
              "id"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The document that it is kept in, where the option `import.keep` says so."
      }
    },
    "required": [
      "name",
      "size",
      "sha256",
      "format",
      "document",
      "problem",
      "kept"
    ],
    "description": "A file that was brought, and what it says."
  },
  "ImportedVersion": {
    "type": "object",
    "properties": {
      "notice": {
        "type": [
          "integer",
          "string"
        ]
      },
      "effectiveFrom": {
        "type": "string"
      },
      "hash": {
        "type": "string"
      },
      "version": {
        "type": "integer"
      },
      "files": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Names of the files that it was brought in from."
      }
    },
    "required": [
      "notice",
      "effectiveFrom",
      "hash",
      "version",
      "files"
    ],
    "description": "A version that an import published."
  },
  "Inline": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/TextRun"
      },
      {
        "$ref": "#/components/schemas/LineBreak"
      }
    ]
  },
  "InstallAnswer": {
    "type": "object",
    "properties": {
      "published": {
        "type": "boolean"
      },
      "created": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/InstalledText"
        }
      },
      "present": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/InstalledText"
        },
        "description": "Those that were there already, and have been left as they are."
      }
    },
    "required": [
      "published",
      "created",
      "present"
    ],
    "description": "What was installed, and whether it was published."
  },
  "InstallBody": {
    "type": "object",
    "properties": {
      "keys": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Which texts; all without it."
      },
      "owner": {
        "$ref": "#/components/schemas/Owner",
        "description": "Whose texts, where there are several organisations; the one chosen in the admin, or the only one, without it."
      },
      "publish": {
        "type": "boolean",
        "description": "`true`: published, by those who may. Without it they are drafts."
      }
    },
    "description": "The body of `POST /standard-texts`, if any."
  },
  "InstalledText": {
    "type": "object",
    "properties": {
      "id": {
        "$ref": "#/components/schemas/Id"
      },
      "key": {
        "type": "string"
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "id",
      "key",
      "title"
    ],
    "description": "A standard text as a shared text of the app."
  },
  "JSONFeed": {
    "type": "object",
    "properties": {
      "version": {
        "type": "string",
        "const": "https://jsonfeed.org/version/1.1"
      },
      "title": {
        "type": "string"
      },
      "authors": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            }
          },
          "required": [
            "name"
          ]
        }
      },
      "feed_url": {
        "type": "string"
      },
      "home_page_url": {
        "type": "string"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/JSONFeedItem"
        }
      },
      "language": {
        "type": "string"
      },
      "next_url": {
        "type": "string",
        "description": "Address of the next page, where there is one."
      },
      "_privacy_notices": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string"
          },
          "checkpoint": {
            "type": "string",
            "description": "Address of the signed checkpoint of the log that all publications are in."
          },
          "updated": {
            "type": "string",
            "description": "When anything was published last, on any page."
          }
        },
        "required": [
          "id",
          "checkpoint",
          "updated"
        ],
        "description": "Beside what the format has: the feed's id, where the checkpoint of the log is, and when anything was published last."
      }
    },
    "required": [
      "version",
      "title",
      "authors",
      "feed_url",
      "home_page_url",
      "items",
      "_privacy_notices"
    ],
    "description": "A page of a feed of JSON Feed 1.1."
  },
  "JSONFeedItem": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string",
        "description": "A URI that is the same wherever and under whatever title the publication is found."
      },
      "title": {
        "type": "string"
      },
      "content_text": {
        "type": "string"
      },
      "date_modified": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "date_published": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "language": {
        "type": "string"
      },
      "tags": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Its event, its status and its change, where there are any."
      },
      "url": {
        "type": "string",
        "description": "Address of the version."
      },
      "summary": {
        "type": "string",
        "description": "The change note, or the reason of a withdrawal."
      },
      "_privacy_notices": {
        "type": "object",
        "properties": {
          "change": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/ChangeType"
              },
              {
                "type": "null"
              }
            ]
          },
          "effectiveFrom": {
            "$ref": "#/components/schemas/CalendarDate"
          },
          "event": {
            "type": "string",
            "enum": [
              "published",
              "withdrawn"
            ]
          },
          "hash": {
            "type": "string"
          },
          "slug": {
            "type": "string"
          },
          "version": {
            "type": "integer"
          },
          "notice": {
            "type": "string"
          },
          "cause": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/HistoryCause"
              },
              {
                "type": "null"
              }
            ],
            "description": "The changed source for which it was published."
          },
          "status": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "replaced",
              "upcoming",
              null
            ],
            "description": "`upcoming` until its day comes, `replaced` when it never takes force because a newer version took its place."
          },
          "successor": {
            "type": [
              "null",
              "string"
            ],
            "description": "Address of the notice to read in place of one that is withdrawn."
          }
        },
        "required": [
          "change",
          "effectiveFrom",
          "event",
          "hash",
          "slug",
          "version",
          "notice",
          "cause",
          "status",
          "successor"
        ]
      }
    },
    "required": [
      "id",
      "title",
      "content_text",
      "date_modified",
      "date_published",
      "tags",
      "url",
      "_privacy_notices"
    ],
    "description": "A publication in a feed of JSON Feed 1.1. What the format has no name for is in `_privacy_notices`."
  },
  "JoinedWord": {
    "type": "object",
    "properties": {
      "asWritten": {
        "type": "string"
      },
      "text": {
        "type": "string"
      },
      "origin": {
        "$ref": "#/components/schemas/Origin"
      }
    },
    "required": [
      "asWritten",
      "text",
      "origin"
    ],
    "description": "A word that was cut in two: as it was, and as it is now."
  },
  "Language": {
    "type": "string",
    "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
  },
  "Layout": {
    "type": "string",
    "enum": [
      "list",
      "table"
    ]
  },
  "LeftDocument": {
    "type": "object",
    "properties": {
      "reason": {
        "type": "string",
        "enum": [
          "changed",
          "gone",
          "used"
        ],
        "description": "`changed`: somebody has saved it since. `gone`: it is not there. `used`: something else needs it."
      },
      "message": {
        "type": "string"
      },
      "kind": {
        "type": "string",
        "enum": [
          "notice",
          "organisation",
          "register"
        ]
      },
      "collection": {
        "type": "string"
      },
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "of": {
        "type": "string",
        "description": "What it is in the import: the notice and the place in it, such as `notice1.controller`; of a notice, its name alone."
      },
      "updatedAt": {
        "type": "string",
        "description": "When it was last saved by the import: an instant. Whoever has saved it since has changed it."
      }
    },
    "required": [
      "reason",
      "message",
      "kind",
      "collection",
      "id",
      "title",
      "of",
      "updatedAt"
    ],
    "description": "What an undoing left, and why."
  },
  "LeftOut": {
    "type": "object",
    "properties": {
      "reason": {
        "type": "string",
        "enum": [
          "repeatedOnPages",
          "aroundTheText",
          "pageNumber",
          "hidden"
        ]
      },
      "text": {
        "type": "string"
      },
      "origin": {
        "$ref": "#/components/schemas/Origin"
      }
    },
    "required": [
      "reason",
      "text",
      "origin"
    ],
    "description": "What was left out of the blocks, and why: nothing of a file goes without being named."
  },
  "LegalBasis": {
    "type": "string",
    "enum": [
      "legitimateInterests",
      "consent",
      "contract",
      "legalObligation",
      "vitalInterests",
      "publicTask"
    ]
  },
  "LineBreak": {
    "type": "object",
    "properties": {
      "break": {
        "type": "boolean",
        "const": true
      }
    },
    "required": [
      "break"
    ],
    "description": "A line break inside a paragraph."
  },
  "LinkedDataNotice": {
    "type": "object",
    "properties": {
      "@context": {
        "type": "object",
        "additionalProperties": {
          "anyOf": [
            {
              "type": "null"
            },
            {
              "type": "object"
            },
            {
              "type": "string"
            }
          ]
        },
        "description": "What the prefixes stand for. Nothing has to be fetched to read the document."
      },
      "@id": {
        "type": "string",
        "description": "`urn:sha256:…#fi`, as `versionURN` makes it; a draft has none."
      },
      "@type": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "dct:abstract": {
        "type": "string",
        "description": "The introduction."
      },
      "dct:created": {
        "type": "object"
      },
      "dct:hasPart": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "The sections."
      },
      "dct:hasVersion": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "The same in its other languages."
      },
      "dct:isFormatOf": {
        "type": "object",
        "description": "The address of the version."
      },
      "dct:isVersionOf": {
        "type": "object",
        "description": "The notice that it is a version of."
      },
      "dct:issued": {
        "type": "object"
      },
      "dct:language": {
        "type": "string"
      },
      "dct:modified": {
        "type": "object"
      },
      "dct:relation": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "What has no term, each by the name that it has in JSON."
      },
      "dct:title": {
        "type": "string"
      },
      "dct:valid": {
        "type": "object",
        "description": "From when it is in force."
      },
      "dpv:hasApplicableLaw": {
        "type": "object"
      },
      "dpv:hasAuthority": {
        "type": "object"
      },
      "dpv:hasDataController": {
        "type": "object"
      },
      "dpv:hasDataProtectionOfficer": {
        "type": "object"
      },
      "dpv:hasJointDataControllers": {
        "type": "array",
        "items": {
          "type": "object"
        }
      },
      "dpv:hasNoticeStatus": {
        "type": "object",
        "description": "That it is withdrawn."
      },
      "dpv:hasPersonalDataProcess": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "The registers."
      },
      "dpv:hasProcess": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "The cookies."
      },
      "dpv:hasRepresentative": {
        "type": "object"
      },
      "dpv:hasRight": {
        "type": "array",
        "items": {
          "type": "object"
        }
      },
      "owl:versionInfo": {
        "type": "string"
      }
    },
    "required": [
      "@context",
      "@type",
      "dct:valid",
      "owl:versionInfo"
    ],
    "description": "A notice as linked data (JSON-LD 1.1) in the terms of the Data Privacy Vocabulary."
  },
  "List": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "list"
      },
      "ordered": {
        "type": "boolean"
      },
      "items": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ListItem"
        }
      },
      "start": {
        "type": "integer"
      }
    },
    "required": [
      "type",
      "ordered",
      "items"
    ],
    "description": "A list. `start` is the number of the first item of an ordered list that does not begin at 1."
  },
  "ListItem": {
    "type": "object",
    "properties": {
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Inline"
        }
      },
      "lists": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/List"
        }
      }
    },
    "required": [
      "children"
    ]
  },
  "LogConsistency": {
    "type": "object",
    "properties": {
      "from": {
        "type": "integer"
      },
      "to": {
        "type": "integer"
      },
      "consistency": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Hashes, in base64."
      }
    },
    "required": [
      "from",
      "to",
      "consistency"
    ],
    "description": "That the log of one size goes on from the log of another (RFC 6962 §2.1.2)."
  },
  "LogEntries": {
    "type": "object",
    "properties": {
      "start": {
        "type": "integer"
      },
      "end": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The number of the last one given; null when there is none."
      },
      "entries": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/LoggedEntry"
        }
      }
    },
    "required": [
      "start",
      "end",
      "entries"
    ],
    "description": "Entries of the log with these numbers, both included."
  },
  "LoggedEntry": {
    "type": "object",
    "properties": {
      "index": {
        "type": "integer"
      },
      "record": {
        "type": "string",
        "description": "Hash of the record: the 32 bytes it stands for are what the leaf is made of."
      },
      "notice": {
        "type": "string"
      },
      "version": {
        "type": "integer"
      }
    },
    "required": [
      "index",
      "record",
      "notice",
      "version"
    ],
    "description": "An entry of the log: which record is where."
  },
  "Match": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "by": {
        "type": "string",
        "enum": [
          "businessId",
          "name"
        ],
        "description": "What they have in common."
      }
    },
    "required": [
      "id",
      "title",
      "by"
    ],
    "description": "A document that is there already and may be the one that a plan tells of."
  },
  "MissedMoment": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "reason": {
        "type": "string",
        "enum": [
          "open",
          "outdated",
          "returned",
          "late",
          "differs",
          "account",
          "right",
          "refused"
        ]
      },
      "differs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/BoundPart"
        },
        "description": "What was otherwise by then."
      },
      "message": {
        "type": [
          "null",
          "string"
        ],
        "description": "What publishing was refused with, in the language of the app; null where the reason says it all."
      }
    },
    "required": [
      "at",
      "reason",
      "differs",
      "message"
    ],
    "description": "That something was not published when it was to be."
  },
  "MissingCode": {
    "type": "string",
    "enum": [
      "undecided",
      "notPrinted",
      "notWritten",
      "sectionEmpty"
    ]
  },
  "MissingSection": {
    "type": "object",
    "properties": {
      "key": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/SectionKey"
          }
        ],
        "description": "The matter; null for a text of the notice's own."
      },
      "anchor": {
        "type": [
          "null",
          "string"
        ],
        "description": "Where it is in its notice; null when the notice has no section for the matter."
      },
      "heading": {
        "type": "string",
        "description": "Its heading; the official one of the matter when the notice has no section for it."
      },
      "position": {
        "type": [
          "null",
          "integer"
        ],
        "description": "Number from 1 among the sections of the notice as they are written; null when it has none for the matter."
      }
    },
    "required": [
      "key",
      "anchor",
      "heading",
      "position"
    ],
    "description": "The section that something is missing from."
  },
  "NamedCause": {
    "type": "object",
    "properties": {
      "title": {
        "type": "string"
      },
      "at": {
        "type": "string",
        "description": "When it was last saved with an effect on the notice."
      },
      "id": {
        "type": "string"
      },
      "since": {
        "type": "string",
        "description": "When it first differed from what was published."
      },
      "collection": {
        "$ref": "#/components/schemas/SourceKey"
      }
    },
    "required": [
      "title",
      "at",
      "id",
      "since",
      "collection"
    ],
    "description": "A source that changed, as it is called in one language."
  },
  "NamedFinding": {
    "type": "object",
    "properties": {
      "code": {
        "type": "string",
        "description": "Which of the rule's messages it is."
      },
      "fingerprint": {
        "type": "string",
        "description": "SHA-256 of the rule, the language and the sentence or value that it is about: a waiver is bound to it."
      },
      "help": {
        "type": "string",
        "description": "Why, and what to do: a few sentences."
      },
      "message": {
        "type": "string"
      },
      "source": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/NamedPlace"
          },
          {
            "type": "null"
          }
        ],
        "description": "The field in which it is put right, with the document that it is in."
      },
      "title": {
        "type": "string",
        "description": "What the rule is about, in a few words."
      },
      "waiver": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/GivenWaiver"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null where nobody has let it be."
      },
      "rule": {
        "type": "string",
        "description": "Id of the rule."
      },
      "severity": {
        "$ref": "#/components/schemas/Severity"
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null where it is the same in every language."
      },
      "section": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "part": {
                "type": "string",
                "enum": [
                  "section",
                  "introduction",
                  "statute",
                  "title"
                ]
              },
              "position": {
                "type": [
                  "null",
                  "integer"
                ],
                "description": "Index among the sections of the notice; null for its title, statute line and introduction."
              },
              "anchor": {
                "type": [
                  "null",
                  "string"
                ]
              },
              "heading": {
                "type": "string"
              },
              "keys": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "required": [
              "part",
              "position",
              "anchor",
              "heading",
              "keys"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The section, as it is in that language. Null for what is in no section."
      },
      "words": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "quote": {
                "type": "string"
              },
              "block": {
                "type": [
                  "null",
                  "integer"
                ],
                "description": "Index of the block among those of its section; null for the heading of the section."
              },
              "start": {
                "type": "integer"
              },
              "end": {
                "type": "integer",
                "description": "The first unit that is no longer part of it."
              }
            },
            "required": [
              "quote",
              "block",
              "start",
              "end"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "fact": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/FactPlace"
          },
          {
            "type": "null"
          }
        ]
      },
      "params": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      },
      "fix": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Fix"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "required": [
      "code",
      "fingerprint",
      "help",
      "message",
      "source",
      "title",
      "waiver",
      "rule",
      "severity",
      "language",
      "section",
      "words",
      "fact",
      "params",
      "fix"
    ],
    "description": "Something that a rule found, in words, with where it is put right."
  },
  "NamedMissing": {
    "type": "object",
    "properties": {
      "message": {
        "type": "string"
      },
      "source": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/NamedPlace"
          },
          {
            "type": "null"
          }
        ]
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null where it is the same in every language that the notice is written in."
      },
      "section": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/MissingSection"
          },
          {
            "type": "null"
          }
        ]
      },
      "reason": {
        "type": [
          "string",
          "null"
        ],
        "enum": [
          "noSection",
          "replaced",
          null
        ],
        "description": "Of what is not printed: no section is about it, or the one that is shows something else in its place."
      },
      "code": {
        "$ref": "#/components/schemas/MissingCode"
      }
    },
    "required": [
      "message",
      "source",
      "language",
      "section",
      "reason",
      "code"
    ],
    "description": "What of a notice is empty or missing, in words, and the field to fill in."
  },
  "NamedPlace": {
    "type": "object",
    "properties": {
      "title": {
        "type": "string",
        "description": "Title of the document; what kind of document it is when it has none."
      },
      "field": {
        "type": "string",
        "description": "The field, with the group and row that it is in; empty for the document as a whole."
      },
      "collection": {
        "type": "string",
        "enum": [
          "blocks",
          "notices",
          "organisations",
          "registers"
        ]
      },
      "id": {
        "type": "string",
        "description": "Empty for a notice that has not been saved yet."
      },
      "path": {
        "type": "string",
        "description": "Payload's path of the field, such as `purposes.0.retentionText`."
      }
    },
    "required": [
      "title",
      "field",
      "collection",
      "id",
      "path"
    ],
    "description": "A field of a document, as the admin calls both."
  },
  "NoticeComparison": {
    "type": "object",
    "properties": {
      "facts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FactChange"
        },
        "description": "In the order of FACT_CHANGE_KINDS."
      },
      "sections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionChange"
        },
        "description": "In the order of the newer text, with removed sections where they stood. Unchanged sections are left out."
      },
      "texts": {
        "type": "object",
        "properties": {
          "title": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          },
          "statute": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          },
          "introduction": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          }
        },
        "required": [
          "title",
          "statute",
          "introduction"
        ],
        "description": "Null where the text is unchanged."
      },
      "proposal": {
        "$ref": "#/components/schemas/ChangeProposal"
      }
    },
    "required": [
      "facts",
      "sections",
      "texts",
      "proposal"
    ],
    "description": "What changed between two published texts in one language. Plain data."
  },
  "NoticeContent": {
    "type": "object",
    "properties": {
      "language": {
        "$ref": "#/components/schemas/Language"
      },
      "title": {
        "type": "string"
      },
      "versionLabel": {
        "type": [
          "null",
          "string"
        ],
        "description": "The version as the controller counts it, such as `3.2`: beside the number of the publication."
      },
      "statute": {
        "type": [
          "null",
          "string"
        ]
      },
      "introduction": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "content": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/ContentNode"
                }
              }
            },
            "required": [
              "content"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "layout": {
        "$ref": "#/components/schemas/Layout"
      },
      "controller": {
        "$ref": "#/components/schemas/OrganisationFacts"
      },
      "jointControllers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/OrganisationFacts"
        }
      },
      "contactPersons": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContactFacts"
        },
        "description": "Whom to ask about the registers, the first of them first."
      },
      "dataProtectionOfficer": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ContactFacts"
          },
          {
            "type": "null"
          }
        ]
      },
      "representative": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/OrganisationFacts"
          }
        ]
      },
      "registers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RegisterFacts"
        }
      },
      "sections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NoticeSection"
        }
      },
      "cookies": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/CookieFacts"
        }
      },
      "rights": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RightFacts"
        }
      },
      "authority": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/OrganisationFacts"
          }
        ]
      }
    },
    "required": [
      "language",
      "title",
      "versionLabel",
      "statute",
      "introduction",
      "layout",
      "controller",
      "jointControllers",
      "contactPersons",
      "dataProtectionOfficer",
      "representative",
      "registers",
      "sections",
      "cookies",
      "rights",
      "authority"
    ],
    "description": "What a publication keeps for one language: everything a reader sees, resolved."
  },
  "NoticeDiff": {
    "type": "object",
    "properties": {
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "scope": {
        "type": "string",
        "description": "Of which organisation it is, where there are several."
      },
      "slug": {
        "type": "string"
      },
      "locale": {
        "$ref": "#/components/schemas/Language"
      },
      "requestedLocale": {
        "$ref": "#/components/schemas/Language"
      },
      "fallback": {
        "type": "boolean",
        "description": "True when neither version is written in the language asked for and the default one is compared instead."
      },
      "from": {
        "$ref": "#/components/schemas/ComparedVersion"
      },
      "to": {
        "$ref": "#/components/schemas/ComparedVersion"
      },
      "facts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/FactChange"
        },
        "description": "In the order of FACT_CHANGE_KINDS."
      },
      "sections": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionChange"
        },
        "description": "In the order of the newer text, with removed sections where they stood. Unchanged sections are left out."
      },
      "texts": {
        "type": "object",
        "properties": {
          "title": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          },
          "statute": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          },
          "introduction": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "$ref": "#/components/schemas/TextChange"
              }
            ]
          }
        },
        "required": [
          "title",
          "statute",
          "introduction"
        ],
        "description": "Null where the text is unchanged."
      },
      "proposal": {
        "$ref": "#/components/schemas/ChangeProposal"
      }
    },
    "required": [
      "notice",
      "slug",
      "locale",
      "requestedLocale",
      "fallback",
      "from",
      "to",
      "facts",
      "sections",
      "texts",
      "proposal"
    ],
    "description": "What changed between two versions of a notice, in one language."
  },
  "NoticeDocument": {
    "type": "object",
    "properties": {
      "links": {
        "$ref": "#/components/schemas/NoticeLinks"
      },
      "introduction": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/RenderedText"
          }
        ]
      },
      "sections": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "anchor": {
              "type": "string",
              "description": "Where the section is in its notice: unique in the document, and stable between versions while its matters are."
            },
            "kind": {
              "$ref": "#/components/schemas/SectionKind"
            },
            "keys": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/SectionKey"
              },
              "description": "The matters the section is about: several when sections were merged."
            },
            "number": {
              "type": [
                "null",
                "string"
              ],
              "description": "Such as `1` or `1a`, without a full stop; null in an unnumbered notice."
            },
            "heading": {
              "type": "string"
            },
            "empty": {
              "type": "boolean",
              "description": "True when the section has a heading and no text."
            },
            "content": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/ContentNode"
              }
            },
            "html": {
              "type": "string"
            },
            "markdown": {
              "type": "string"
            },
            "text": {
              "type": "string"
            }
          },
          "required": [
            "anchor",
            "kind",
            "keys",
            "number",
            "heading",
            "empty",
            "content",
            "html",
            "markdown",
            "text"
          ]
        }
      },
      "controller": {
        "$ref": "#/components/schemas/OrganisationFacts"
      },
      "jointControllers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/OrganisationFacts"
        }
      },
      "representative": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/OrganisationFacts"
          }
        ]
      },
      "cookies": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/CookieFacts"
        }
      },
      "rights": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RightFacts"
        }
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "type",
              "note"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "contentHash": {
        "type": "string"
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The day it was last looked at, as known when it was published."
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/Withdrawal"
          }
        ],
        "description": "Of a version read by its number: that its notice has been withdrawn since. Null while it is not."
      },
      "authority": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/OrganisationFacts"
          }
        ]
      },
      "statute": {
        "type": [
          "null",
          "string"
        ]
      },
      "title": {
        "type": "string"
      },
      "hash": {
        "type": "string"
      },
      "previousHash": {
        "type": [
          "null",
          "string"
        ]
      },
      "publishedAt": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "slug": {
        "type": "string"
      },
      "version": {
        "type": "integer"
      },
      "notice": {
        "type": "string"
      },
      "scope": {
        "type": "string",
        "description": "Of which organisation it is, where an installation has several: the parameter `scope` of its addresses."
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "versionLabel": {
        "type": [
          "null",
          "string"
        ],
        "description": "The version as the controller counts it, such as `3.2`: beside the number of the publication."
      },
      "layout": {
        "$ref": "#/components/schemas/Layout"
      },
      "contactPersons": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContactFacts"
        },
        "description": "Whom to ask about the registers, the first of them first."
      },
      "dataProtectionOfficer": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ContactFacts"
          },
          {
            "type": "null"
          }
        ]
      },
      "registers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RegisterFacts"
        }
      },
      "schema": {
        "type": "string",
        "const": "payload-privacy-notices/notice-document/1"
      },
      "locale": {
        "$ref": "#/components/schemas/Language"
      },
      "requestedLocale": {
        "$ref": "#/components/schemas/Language",
        "description": "The language that was asked for; differs from `locale` when the notice is not written in it."
      },
      "fallback": {
        "type": "boolean",
        "description": "True when the notice is not written in the language asked for and another one is given instead."
      },
      "locales": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        }
      }
    },
    "required": [
      "links",
      "introduction",
      "sections",
      "controller",
      "jointControllers",
      "representative",
      "cookies",
      "rights",
      "change",
      "changedOn",
      "contentHash",
      "effectiveFrom",
      "reviewedOn",
      "withdrawal",
      "authority",
      "statute",
      "title",
      "hash",
      "previousHash",
      "publishedAt",
      "slug",
      "version",
      "notice",
      "preparedOn",
      "versionLabel",
      "layout",
      "contactPersons",
      "dataProtectionOfficer",
      "registers",
      "schema",
      "locale",
      "requestedLocale",
      "fallback",
      "locales"
    ],
    "description": "A notice as the JSON of an address, of REST or of a route handler."
  },
  "NoticeHistory": {
    "type": "object",
    "properties": {
      "docs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/HistoryEntry"
        }
      },
      "hasNextPage": {
        "type": "boolean"
      },
      "hasPrevPage": {
        "type": "boolean"
      },
      "limit": {
        "type": "integer"
      },
      "page": {
        "type": "integer"
      },
      "totalDocs": {
        "type": "integer"
      },
      "totalPages": {
        "type": "integer"
      },
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "scope": {
        "type": "string",
        "description": "Of which organisation it is, where there are several."
      },
      "slug": {
        "type": "string",
        "description": "Its newest address."
      }
    },
    "required": [
      "docs",
      "hasNextPage",
      "hasPrevPage",
      "limit",
      "notice",
      "page",
      "slug",
      "totalDocs",
      "totalPages"
    ],
    "description": "A page of the publications of a notice, newest first."
  },
  "NoticeLinks": {
    "type": "object",
    "properties": {
      "canonical": {
        "type": "string",
        "description": "The same at the notice's newest address, in the language given; with `at`, the version of that day."
      },
      "languages": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "The same in each language it is written in."
      },
      "formats": {
        "type": "object",
        "properties": {
          "text": {
            "type": "string"
          },
          "docx": {
            "type": "string"
          },
          "html": {
            "type": "string"
          },
          "markdown": {
            "type": "string"
          },
          "pdf": {
            "type": "string"
          },
          "json": {
            "type": "string"
          },
          "page": {
            "type": "string"
          },
          "jsonld": {
            "type": "string"
          },
          "tilt": {
            "type": "string"
          }
        },
        "required": [
          "text",
          "docx",
          "html",
          "markdown",
          "pdf",
          "json",
          "page",
          "jsonld",
          "tilt"
        ],
        "description": "The same in each format."
      },
      "history": {
        "type": "string"
      },
      "permalink": {
        "type": "string",
        "description": "This version, always."
      },
      "latest": {
        "type": [
          "null",
          "string"
        ],
        "description": "Where the notice in force is, or will be when its first day comes; null when it is withdrawn."
      },
      "predecessor": {
        "type": [
          "null",
          "string"
        ],
        "description": "The texts before and after it by number; the one after may wait for its day."
      },
      "successor": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "canonical",
      "languages",
      "formats",
      "history",
      "permalink",
      "latest",
      "predecessor",
      "successor"
    ],
    "description": "What is around a notice that was read: addresses, as paths, or whole ones where the app has a `serverURL`."
  },
  "NoticeList": {
    "$ref": "#/components/schemas/PageOfNoticeListing",
    "description": "A page of the notices in force."
  },
  "NoticeListing": {
    "type": "object",
    "properties": {
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "title": {
        "type": "string"
      },
      "hash": {
        "type": "string"
      },
      "publishedAt": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "slug": {
        "type": "string"
      },
      "version": {
        "type": "integer"
      },
      "scope": {
        "type": "string",
        "description": "Of which organisation it is, where an installation has several: the parameter `scope` of its addresses."
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "locale": {
        "$ref": "#/components/schemas/Language"
      },
      "fallback": {
        "type": "boolean",
        "description": "True when the notice is not written in the language asked for and another one is given instead."
      },
      "locales": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        }
      }
    },
    "required": [
      "changedOn",
      "effectiveFrom",
      "title",
      "hash",
      "publishedAt",
      "slug",
      "version",
      "preparedOn",
      "locale",
      "fallback",
      "locales"
    ],
    "description": "One notice in the list of those in force."
  },
  "NoticeSection": {
    "type": "object",
    "properties": {
      "anchor": {
        "type": "string",
        "description": "Where the section is in its notice: unique in the document, and stable between versions while its matters are."
      },
      "kind": {
        "$ref": "#/components/schemas/SectionKind"
      },
      "keys": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionKey"
        },
        "description": "The matters the section is about: several when sections were merged."
      },
      "number": {
        "type": [
          "null",
          "string"
        ],
        "description": "Such as `1` or `1a`, without a full stop; null in an unnumbered notice."
      },
      "heading": {
        "type": "string"
      },
      "empty": {
        "type": "boolean",
        "description": "True when the section has a heading and no text."
      },
      "content": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        }
      }
    },
    "required": [
      "anchor",
      "kind",
      "keys",
      "number",
      "heading",
      "empty",
      "content"
    ],
    "description": "One section of a notice: heading, number and text, in one language."
  },
  "NoticeSince": {
    "type": "object",
    "properties": {
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "scope": {
        "type": "string",
        "description": "Of which organisation it is, where there are several."
      },
      "slug": {
        "type": "string",
        "description": "Its newest address."
      },
      "seen": {
        "$ref": "#/components/schemas/ComparedVersion",
        "description": "The version asked about."
      },
      "current": {
        "$ref": "#/components/schemas/ComparedVersion",
        "description": "What is in force today; a withdrawal where the notice has been withdrawn."
      },
      "changed": {
        "type": "boolean",
        "description": "Whether anything has taken force since."
      },
      "major": {
        "type": "boolean",
        "description": "Whether any text that has taken force since is a major change: then whoever accepted that version has to be asked again. A text that says nothing of its weight counts as major."
      },
      "versions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SinceEntry"
        },
        "description": "What has taken force since, in that order."
      }
    },
    "required": [
      "notice",
      "slug",
      "seen",
      "current",
      "changed",
      "major",
      "versions"
    ],
    "description": "What took force of a notice after a version that somebody has seen or accepted."
  },
  "Numbering": {
    "type": "string",
    "enum": [
      "decimal",
      "form",
      "none"
    ]
  },
  "OpenAPIDocument": {
    "type": "object",
    "properties": {
      "openapi": {
        "type": "string"
      },
      "info": {
        "type": "object",
        "properties": {
          "title": {
            "type": "string"
          },
          "version": {
            "type": "string"
          }
        },
        "required": [
          "title",
          "version"
        ]
      },
      "paths": {
        "type": "object"
      }
    },
    "required": [
      "openapi",
      "info",
      "paths"
    ],
    "description": "An OpenAPI document, as far as this one says what it is."
  },
  "OrganisationFacts": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "businessId": {
        "type": [
          "null",
          "string"
        ]
      },
      "address": {
        "$ref": "#/components/schemas/Address"
      },
      "postalAddress": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Address"
          },
          {
            "type": "null"
          }
        ],
        "description": "Where post goes, when it is not the visiting address."
      },
      "email": {
        "type": [
          "null",
          "string"
        ]
      },
      "phone": {
        "type": [
          "null",
          "string"
        ],
        "description": "As typed by the editor."
      },
      "phoneE164": {
        "type": [
          "null",
          "string"
        ],
        "description": "The same number in E.164, when it could be read."
      },
      "website": {
        "type": [
          "null",
          "string"
        ]
      },
      "contacts": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContactFacts"
        },
        "description": "Who answers for it, besides its own contact details."
      }
    },
    "required": [
      "name",
      "businessId",
      "address",
      "postalAddress",
      "email",
      "phone",
      "phoneE164",
      "website",
      "contacts"
    ],
    "description": "An organisation as a notice names it (GDPR Art. 13(1)(a), 14(1)(a))."
  },
  "Origin": {
    "type": "object",
    "properties": {
      "page": {
        "type": [
          "null",
          "integer"
        ]
      },
      "line": {
        "type": [
          "null",
          "integer"
        ]
      }
    },
    "required": [
      "page",
      "line"
    ],
    "description": "Where something stands in the file: counted from 1, null where the format has no such thing."
  },
  "Outcome": {
    "type": "string",
    "enum": [
      "notPublished",
      "published",
      "unchanged",
      "changed",
      "conflict",
      "failed"
    ]
  },
  "Owner": {
    "type": [
      "integer",
      "string"
    ],
    "description": "A value of the field that says whose a document is: the id of a document for a relationship, else the text or number in it."
  },
  "PageOfNoticeListing": {
    "type": "object",
    "properties": {
      "docs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NoticeListing"
        }
      },
      "hasNextPage": {
        "type": "boolean"
      },
      "hasPrevPage": {
        "type": "boolean"
      },
      "limit": {
        "type": "integer"
      },
      "page": {
        "type": "integer"
      },
      "totalDocs": {
        "type": "integer"
      },
      "totalPages": {
        "type": "integer"
      }
    },
    "required": [
      "docs",
      "hasNextPage",
      "hasPrevPage",
      "limit",
      "page",
      "totalDocs",
      "totalPages"
    ],
    "description": "A page of a list, as Payload gives one."
  },
  "Paragraph": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "paragraph"
      },
      "children": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Inline"
        }
      }
    },
    "required": [
      "type",
      "children"
    ]
  },
  "PartialDate": {
    "type": "string",
    "description": "A calendar date as far as it is told: `YYYY-MM-DD`, or its month (`YYYY-MM`) or year (`YYYY`) alone (ISO 8601). Notices made elsewhere are often dated by month."
  },
  "PayloadErrors": {
    "type": "object",
    "properties": {
      "errors": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "name": {
              "type": "string"
            },
            "data": {
              "description": "What is wrong where, if it is told."
            }
          },
          "required": [
            "message"
          ]
        }
      }
    },
    "required": [
      "errors"
    ],
    "description": "Errors as Payload answers them."
  },
  "PendingChanges": {
    "type": "object",
    "properties": {
      "state": {
        "type": "string",
        "enum": [
          "again",
          "first",
          "none",
          "some"
        ],
        "description": "`first`: it has never been published. `none`: nothing would change. `some`: see the rest. `again`: it was withdrawn, and would be there again."
      },
      "version": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version that it is compared with: the one whose place it would take, or the newest with a text; null when there is none."
      },
      "problems": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "message": {
              "type": "string"
            },
            "path": {
              "type": "string"
            },
            "source": {
              "$ref": "#/components/schemas/NamedPlace"
            }
          },
          "required": [
            "message",
            "path",
            "source"
          ]
        },
        "description": "What keeps it from being published, in words."
      },
      "remarks": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Remark"
        },
        "description": "What an editor should look at, in words: citations of law that is not in force, a right to object that is not presented separately, sources that are retired. Publishing is not kept from it."
      },
      "sources": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NamedPlace"
        },
        "description": "The documents that its texts come from."
      },
      "missing": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NamedMissing"
        },
        "description": "What is empty, unanswered, not shown or not written. Publishing is not kept from it."
      },
      "waiting": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "effectiveFrom": {
              "$ref": "#/components/schemas/CalendarDate"
            },
            "version": {
              "type": "integer"
            }
          },
          "required": [
            "effectiveFrom",
            "version"
          ]
        },
        "description": "The versions that wait for their day, earliest first. Whoever publishes before it has to say what becomes of them."
      },
      "clock": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ClockBehind"
          },
          {
            "type": "null"
          }
        ],
        "description": "Both times, where the server's clock is behind the newest version: publishing and withdrawing have to be confirmed then."
      },
      "languages": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeComparison"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "The comparison with that version, by content language."
      },
      "writtenIn": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        },
        "description": "The languages that it would be published in."
      },
      "proposal": {
        "$ref": "#/components/schemas/ChangeProposal",
        "description": "What the change probably is, over all languages, and why. The editor decides."
      }
    },
    "required": [
      "state",
      "version",
      "problems",
      "remarks",
      "sources",
      "missing",
      "waiting",
      "clock",
      "languages",
      "writtenIn",
      "proposal"
    ],
    "description": "What publishing a notice as it is saved now would change for readers."
  },
  "PendingList": {
    "type": "object",
    "properties": {
      "notices": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PendingNotice"
        }
      },
      "retired": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RetiredSource"
        }
      }
    },
    "required": [
      "notices",
      "retired"
    ],
    "description": "What is pending, and of one source the retired sources that it still uses."
  },
  "PendingNotice": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "slug": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "version": {
        "type": "integer",
        "description": "The newest version."
      },
      "since": {
        "type": "string",
        "description": "Since when its text would change."
      },
      "causes": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/NamedCause"
        },
        "description": "What changed, oldest first; empty when it is texts of the plugin or options of the app."
      },
      "problems": {
        "type": "integer",
        "description": "How many things keep it from being published."
      },
      "held": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "at": {
                "type": "string"
              },
              "by": {
                "type": [
                  "null",
                  "string"
                ]
              },
              "reason": {
                "type": "string"
              }
            },
            "required": [
              "at",
              "by",
              "reason"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "contentHash": {
        "type": "string",
        "description": "Hash of the text that publishing would give: names what was looked at."
      }
    },
    "required": [
      "id",
      "slug",
      "title",
      "version",
      "since",
      "causes",
      "problems",
      "held",
      "contentHash"
    ],
    "description": "What is pending of one notice. Instants are ISO 8601 in UTC."
  },
  "PlanFinding": {
    "type": "object",
    "properties": {
      "message": {
        "type": "string"
      },
      "rule": {
        "type": "string",
        "description": "Id of the rule."
      },
      "severity": {
        "$ref": "#/components/schemas/Severity"
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null where it is the same in every language."
      },
      "section": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "part": {
                "type": "string",
                "enum": [
                  "section",
                  "introduction",
                  "statute",
                  "title"
                ]
              },
              "position": {
                "type": [
                  "null",
                  "integer"
                ],
                "description": "Index among the sections of the notice; null for its title, statute line and introduction."
              },
              "anchor": {
                "type": [
                  "null",
                  "string"
                ]
              },
              "heading": {
                "type": "string"
              },
              "keys": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            },
            "required": [
              "part",
              "position",
              "anchor",
              "heading",
              "keys"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "The section, as it is in that language. Null for what is in no section."
      },
      "words": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "quote": {
                "type": "string"
              },
              "block": {
                "type": [
                  "null",
                  "integer"
                ],
                "description": "Index of the block among those of its section; null for the heading of the section."
              },
              "start": {
                "type": "integer"
              },
              "end": {
                "type": "integer",
                "description": "The first unit that is no longer part of it."
              }
            },
            "required": [
              "quote",
              "block",
              "start",
              "end"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "fact": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/FactPlace"
          },
          {
            "type": "null"
          }
        ]
      },
      "params": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      },
      "fix": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Fix"
          },
          {
            "type": "null"
          }
        ]
      },
      "title": {
        "type": "string",
        "description": "What the rule is about, in a few words."
      },
      "fingerprint": {
        "type": "string",
        "description": "SHA-256 of the rule, the language and the sentence or value that it is about: a waiver is bound to it."
      },
      "code": {
        "type": "string",
        "description": "Which of the rule's messages it is."
      },
      "help": {
        "type": "string",
        "description": "Why, and what to do: a few sentences."
      }
    },
    "required": [
      "message",
      "rule",
      "severity",
      "language",
      "section",
      "words",
      "fact",
      "params",
      "fix",
      "title",
      "fingerprint",
      "code",
      "help"
    ],
    "description": "What rules find in a version before it is anywhere: as in a notice, without a field to put it right in."
  },
  "PlannedSection": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string",
        "description": "Its name within the plan, such as `s1`."
      },
      "number": {
        "type": [
          "null",
          "string"
        ],
        "description": "Its number as written, without the mark after it: `1`, `1a`, `IV`."
      },
      "heading": {
        "type": "string",
        "description": "Its heading as written, without the number and the mark after it. Empty where a section has none."
      },
      "keys": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionKey"
        },
        "description": "The matters it is about, in the order of its heading; several when the heading names several, none when none is told."
      },
      "sure": {
        "type": "number",
        "description": "How sure the keys are: 1 for an official heading or a bookmark, 0.8 by the lexicon, less by order or content, 0 for none."
      },
      "toldBy": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/ToldBy"
          }
        ]
      },
      "alsoContains": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionKey"
        },
        "description": "Matters that its text speaks of although its heading does not name them."
      },
      "content": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        },
        "description": "Its text, word for word. Empty where the file has nothing under the heading."
      },
      "language": {
        "type": "string",
        "description": "The language it is written in."
      },
      "origin": {
        "$ref": "#/components/schemas/Origin"
      }
    },
    "required": [
      "id",
      "number",
      "heading",
      "keys",
      "sure",
      "toldBy",
      "alsoContains",
      "content",
      "language",
      "origin"
    ],
    "description": "A section as it would be."
  },
  "PresentPlaceholders": {
    "type": "object",
    "properties": {
      "language": {
        "$ref": "#/components/schemas/Language"
      },
      "values": {
        "type": "object",
        "properties": {
          "controller.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.businessId": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.address": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.postalAddress": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.email": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.phone": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.website": {
            "type": [
              "null",
              "string"
            ]
          },
          "controller.details": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.title": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.address": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.email": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.phone": {
            "type": [
              "null",
              "string"
            ]
          },
          "contact.details": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.title": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.address": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.email": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.phone": {
            "type": [
              "null",
              "string"
            ]
          },
          "dpo.details": {
            "type": [
              "null",
              "string"
            ]
          },
          "representative.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "representative.details": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.postalAddress": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.address": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.phone": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.email": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.website": {
            "type": [
              "null",
              "string"
            ]
          },
          "authority.details": {
            "type": [
              "null",
              "string"
            ]
          },
          "register.name": {
            "type": [
              "null",
              "string"
            ]
          },
          "retention.text": {
            "type": [
              "null",
              "string"
            ]
          },
          "requirement.consequence": {
            "type": [
              "null",
              "string"
            ]
          },
          "automated.explanation": {
            "type": [
              "null",
              "string"
            ]
          },
          "consent.withdrawMethod": {
            "type": [
              "null",
              "string"
            ]
          },
          "cookies.settingsUrl": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "controller.name",
          "controller.businessId",
          "controller.address",
          "controller.postalAddress",
          "controller.email",
          "controller.phone",
          "controller.website",
          "controller.details",
          "contact.name",
          "contact.title",
          "contact.address",
          "contact.email",
          "contact.phone",
          "contact.details",
          "dpo.name",
          "dpo.title",
          "dpo.address",
          "dpo.email",
          "dpo.phone",
          "dpo.details",
          "representative.name",
          "representative.details",
          "authority.name",
          "authority.postalAddress",
          "authority.address",
          "authority.phone",
          "authority.email",
          "authority.website",
          "authority.details",
          "register.name",
          "retention.text",
          "requirement.consequence",
          "automated.explanation",
          "consent.withdrawMethod",
          "cookies.settingsUrl"
        ],
        "description": "Null for one that has no value yet."
      },
      "example": {
        "type": [
          "null",
          "string"
        ],
        "description": "Title of the notice that the values are of, when they differ by notice; null when they are the document's own."
      },
      "differs": {
        "type": "boolean",
        "description": "True for a shared text, whose values differ by notice."
      }
    },
    "required": [
      "language",
      "values",
      "example",
      "differs"
    ],
    "description": "What the placeholders stand for in one document as it is saved now, draft or not, in one language."
  },
  "ProposedNotice": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "problem": {
        "type": [
          "string",
          "null"
        ],
        "enum": [
          "sameDay",
          "withoutDay",
          null
        ],
        "description": "Why its versions cannot be put in an order: two of one day, or two that tell none."
      },
      "versions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ProposedVersion"
        },
        "description": "From the oldest on."
      }
    },
    "required": [
      "name",
      "problem",
      "versions"
    ],
    "description": "A notice that an import would make."
  },
  "ProposedPlan": {
    "type": "object",
    "properties": {
      "notice": {
        "type": "string",
        "description": "Which notice of the import it belongs to: what was said, what the file says, or what is likely."
      },
      "corrected": {
        "$ref": "#/components/schemas/CorrectedPlan",
        "description": "The plan with the corrections: what will be written."
      },
      "candidates": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Candidates"
        }
      },
      "shared": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SharedText"
        },
        "description": "Shared texts that hold the same words as its sections: a correction takes one into use."
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "note",
              "type"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "What that record says of the change."
      },
      "id": {
        "type": "string"
      },
      "record": {
        "type": "string",
        "description": "The hash of the record that it is, in a file of records of this plugin."
      },
      "file": {
        "type": "integer",
        "description": "Index of the file that it was read from."
      },
      "plan": {
        "$ref": "#/components/schemas/ImportPlan"
      },
      "unmapped": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "path": {
              "type": "string"
            },
            "value": {
              "type": "string"
            }
          },
          "required": [
            "path",
            "value"
          ]
        },
        "description": "What of the file no field takes, by its place in it; only of files of other programs."
      }
    },
    "required": [
      "notice",
      "corrected",
      "candidates",
      "shared",
      "id",
      "file",
      "plan"
    ],
    "description": "A plan of an import with what was corrected of it, and what is there already for it."
  },
  "ProposedVersion": {
    "type": "object",
    "properties": {
      "checkedOn": {
        "$ref": "#/components/schemas/CalendarDate",
        "description": "The day by whose law it was checked: its own, where it tells one; today for the newest."
      },
      "counts": {
        "$ref": "#/components/schemas/FindingCounts"
      },
      "findings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PlanFinding"
        },
        "description": "What rules find in it, errors first: the list of what it lacks."
      },
      "stopping": {
        "type": "integer",
        "description": "How many findings would keep it from being published without a waiver."
      },
      "problems": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "language": {
              "anyOf": [
                {
                  "$ref": "#/components/schemas/Language"
                },
                {
                  "type": "null"
                }
              ]
            },
            "message": {
              "type": "string"
            },
            "path": {
              "type": "string"
            }
          },
          "required": [
            "language",
            "message",
            "path"
          ]
        },
        "description": "What else would keep it from being published, in words."
      },
      "day": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The day from which it is taken to have been in force; null for one that tells none."
      },
      "plans": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "Ids of plans by language, the first one written first."
      }
    },
    "required": [
      "checkedOn",
      "counts",
      "findings",
      "stopping",
      "problems",
      "day",
      "plans"
    ],
    "description": "A version that an import would make, checked by the law of its day."
  },
  "PublicationRecord": {
    "type": "object",
    "properties": {
      "schema": {
        "type": "string",
        "const": "payload-privacy-notices/publication/2"
      },
      "notice": {
        "type": "string"
      },
      "owner": {
        "type": "string",
        "description": "Whose the notice is, where the installation has several organisations: the value of the field that says so, as text. The same in all versions of a notice, and never another's."
      },
      "scope": {
        "type": "string",
        "description": "The name of that organisation in addresses: a slug is unique within it. The same for all notices of one owner."
      },
      "slug": {
        "type": "string"
      },
      "version": {
        "type": "integer",
        "description": "Counts from 1 without gaps per notice."
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "publishedAt": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC with milliseconds.",
        "format": "date-time"
      },
      "publishedBy": {
        "type": [
          "null",
          "string"
        ]
      },
      "preparedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "changedOn": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PartialDate"
          }
        ]
      },
      "reviewedOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The day it was last looked at, as known when it was published."
      },
      "change": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "type": {
                "$ref": "#/components/schemas/ChangeType"
              },
              "note": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              }
            },
            "required": [
              "type",
              "note"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "withdrawal": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "reason": {
                "type": "object",
                "additionalProperties": {
                  "type": "string"
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              },
              "successor": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "reason",
              "successor"
            ]
          },
          {
            "type": "null"
          }
        ]
      },
      "replaces": {
        "type": "array",
        "items": {
          "type": "integer"
        },
        "description": "Versions published before, for a later day, that never take force because of this one; only where there are any."
      },
      "clock": {
        "type": "string",
        "description": "What the clock of the server said, where it was behind the newest record and somebody confirmed it: an instant. Then `publishedAt` follows that record instead."
      },
      "cause": {
        "type": "object",
        "properties": {
          "collection": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            },
            "propertyNames": {
              "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
            }
          }
        },
        "required": [
          "collection",
          "id",
          "title"
        ],
        "description": "The changed source for which it was published, as it was called then; only where there is one."
      },
      "broughtFrom": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SourceFile"
        },
        "description": "The files that it was brought in from, as they were called; only where there are any."
      },
      "checks": {
        "$ref": "#/components/schemas/RecordedChecks",
        "description": "What rules found in the text when it was published; only where it was checked."
      },
      "approvals": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Digests of the approvals that it was published by, in their order; only where any were asked for. Who gave them is beside the record, for auditors."
      },
      "defaultLanguage": {
        "$ref": "#/components/schemas/Language",
        "description": "The language given to readers who ask for none or for one it is not written in."
      },
      "content": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/NoticeContent"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        }
      },
      "changedIn": {
        "type": "object",
        "additionalProperties": {
          "type": "integer"
        },
        "propertyNames": {
          "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
        },
        "description": "The version in which the text last changed, per language."
      },
      "sources": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SourceReference"
        }
      },
      "contentHash": {
        "type": "string"
      },
      "previousHash": {
        "type": [
          "null",
          "string"
        ]
      },
      "hash": {
        "type": "string"
      }
    },
    "required": [
      "schema",
      "notice",
      "slug",
      "version",
      "event",
      "effectiveFrom",
      "publishedAt",
      "publishedBy",
      "preparedOn",
      "changedOn",
      "reviewedOn",
      "change",
      "withdrawal",
      "defaultLanguage",
      "content",
      "changedIn",
      "sources",
      "contentHash",
      "previousHash",
      "hash"
    ],
    "description": "Everything a publication keeps and its hash covers. Self-contained: no id in it has to be looked up to read it. `publishedBy` is a digest, not a name: the record is public, so that anyone can check the hashes, and who works for a controller is personal data. Auditors see the account beside it and can check it against the digest."
  },
  "PurposeFacts": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "legalBases": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/LegalBasis"
        }
      },
      "law": {
        "type": [
          "null",
          "string"
        ],
        "description": "The act or provision behind a legal obligation or a public task."
      },
      "legitimateInterest": {
        "type": [
          "null",
          "string"
        ],
        "description": "The legitimate interest pursued (Art. 6(1)(f))."
      },
      "directMarketing": {
        "type": "boolean"
      },
      "retentions": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/RetentionFacts"
        },
        "description": "What holds for all data first. Empty where nothing is said."
      }
    },
    "required": [
      "name",
      "legalBases",
      "law",
      "legitimateInterest",
      "directMarketing",
      "retentions"
    ],
    "description": "One purpose of the processing with what belongs to it (GDPR Art. 13(1)(c)–(d), 13(2)(a))."
  },
  "Question": {
    "anyOf": [
      {
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "ambiguousDate"
          },
          "id": {
            "type": "string"
          },
          "field": {
            "$ref": "#/components/schemas/DateField"
          },
          "choices": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PartialDate"
            }
          },
          "readAt": {
            "$ref": "#/components/schemas/ReadAt"
          }
        },
        "required": [
          "kind",
          "id",
          "field",
          "choices",
          "readAt"
        ]
      },
      {
        "type": "object",
        "properties": {
          "kind": {
            "type": "string",
            "const": "dateOfWhat"
          },
          "id": {
            "type": "string"
          },
          "date": {
            "$ref": "#/components/schemas/PartialDate"
          },
          "choices": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DateField"
            }
          },
          "readAt": {
            "$ref": "#/components/schemas/ReadAt"
          }
        },
        "required": [
          "kind",
          "id",
          "date",
          "choices",
          "readAt"
        ]
      }
    ],
    "description": "Something that cannot be told from the text. Until it is answered, the field in question is empty."
  },
  "ReadAt": {
    "type": "object",
    "properties": {
      "section": {
        "type": [
          "null",
          "string"
        ],
        "description": "The `id` of the section of the plan; null for what stands before the first one, or after the last."
      },
      "quote": {
        "type": "string",
        "description": "The words it was read from, as they are in the file."
      },
      "origin": {
        "$ref": "#/components/schemas/Origin"
      }
    },
    "required": [
      "section",
      "quote",
      "origin"
    ],
    "description": "Where something was read."
  },
  "ReadDate": {
    "type": "object",
    "properties": {
      "value": {
        "$ref": "#/components/schemas/PartialDate"
      },
      "sure": {
        "type": "number"
      },
      "readAt": {
        "$ref": "#/components/schemas/ReadAt"
      },
      "label": {
        "type": "string",
        "description": "What it says it is of, such as `Laatimispäivä`; empty for a date without one."
      },
      "asWritten": {
        "type": "string",
        "description": "As the file has it, such as `12.05.2018`."
      }
    },
    "required": [
      "asWritten",
      "label",
      "readAt",
      "sure",
      "value"
    ],
    "description": "A date that was read, with the words it was told by."
  },
  "ReadDateOfCalendarDate": {
    "type": "object",
    "properties": {
      "value": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "sure": {
        "type": "number"
      },
      "readAt": {
        "$ref": "#/components/schemas/ReadAt"
      },
      "label": {
        "type": "string",
        "description": "What it says it is of, such as `Laatimispäivä`; empty for a date without one."
      },
      "asWritten": {
        "type": "string",
        "description": "As the file has it, such as `12.05.2018`."
      }
    },
    "required": [
      "asWritten",
      "label",
      "readAt",
      "sure",
      "value"
    ],
    "description": "A date that was read, with the words it was told by."
  },
  "ReadError": {
    "anyOf": [
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "malformed"
          },
          "expected": {
            "type": "string",
            "description": "What it takes, or which parameters there are."
          },
          "parameter": {
            "type": "string",
            "description": "The name of the parameter."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "expected",
          "message",
          "parameter"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "notAcceptable"
          },
          "formats": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "format": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                }
              },
              "required": [
                "format",
                "type"
              ]
            },
            "description": "All there are: the values of `format`, and their media types."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "formats",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "charactersMissing"
          },
          "characters": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Those that cannot be written; the first of them, where there are many."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "characters",
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "factsMissing"
          },
          "missing": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Where the format would have what the notice does not say: JSON Pointers (RFC 6901)."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message",
          "missing"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "notInstalled"
          },
          "needs": {
            "type": "string",
            "description": "The name of the package."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message",
          "needs"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "busy"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "logBroken"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "notLogged"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "preconditionFailed"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "languageNotFound"
          },
          "language": {
            "$ref": "#/components/schemas/Language"
          },
          "locales": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Language"
            }
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "language",
          "locales",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "notFound"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "nothingInForce"
          },
          "date": {
            "$ref": "#/components/schemas/CalendarDate"
          },
          "upcoming": {
            "anyOf": [
              {
                "$ref": "#/components/schemas/CalendarDate"
              },
              {
                "type": "null"
              }
            ],
            "description": "The day the first version takes force; null when none is published yet that will."
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "date",
          "message",
          "upcoming"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "versionNotFound"
          },
          "version": {
            "type": "integer"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "message",
          "version"
        ]
      },
      {
        "type": "object",
        "properties": {
          "code": {
            "type": "string",
            "const": "withdrawn"
          },
          "scope": {
            "type": "string",
            "description": "Of which organisation it is, where an installation has several: its successor is of the same."
          },
          "date": {
            "$ref": "#/components/schemas/CalendarDate"
          },
          "reason": {
            "type": [
              "null",
              "string"
            ]
          },
          "successor": {
            "type": [
              "null",
              "string"
            ]
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "code",
          "date",
          "message",
          "reason",
          "successor"
        ]
      }
    ],
    "description": "One error as the body of an answer holds it. `message` is in the language asked for, if that is Finnish, Swedish or English."
  },
  "ReadErrors": {
    "type": "object",
    "properties": {
      "errors": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ReadError"
        }
      }
    },
    "required": [
      "errors"
    ],
    "description": "The body of an answer that is an error: there is one."
  },
  "ReadForm": {
    "type": "object",
    "properties": {
      "files": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "The files, at most 20 of 10 MB each: Word (`.docx`), PDF, HTML, Markdown, plain text, or TILT (`.json`)."
      },
      "owner": {
        "type": "string",
        "description": "Whose what is made becomes, where there are several organisations: the value of the field that says so."
      }
    },
    "required": [
      "files"
    ],
    "description": "The form of `POST /read`."
  },
  "ReadValueOfstring": {
    "type": "object",
    "properties": {
      "value": {
        "type": "string"
      },
      "sure": {
        "type": "number"
      },
      "readAt": {
        "$ref": "#/components/schemas/ReadAt"
      }
    },
    "required": [
      "value",
      "sure",
      "readAt"
    ],
    "description": "Something read, from 0 to 1 how sure it is, and where: below 1 a person confirms it."
  },
  "RecipientFacts": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "role": {
        "type": "string",
        "enum": [
          "controller",
          "other",
          "processor"
        ]
      },
      "country": {
        "type": [
          "null",
          "string"
        ]
      },
      "purpose": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "name",
      "role",
      "country",
      "purpose"
    ],
    "description": "A recipient or a category of recipients (GDPR Art. 13(1)(e))."
  },
  "RecordedChecks": {
    "type": "object",
    "properties": {
      "rules": {
        "type": "string",
        "description": "A digest of the rules and of what they weighed."
      },
      "errors": {
        "type": "integer",
        "description": "How many findings nobody had let be."
      },
      "warnings": {
        "type": "integer"
      },
      "waived": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "rule": {
              "type": "string"
            },
            "fingerprint": {
              "type": "string"
            }
          },
          "required": [
            "rule",
            "fingerprint"
          ]
        },
        "description": "Those that somebody had let be: what each waiver was bound to. The reasons are beside the record, for auditors."
      },
      "reasons": {
        "type": "string",
        "description": "Digest of the waivers that are kept beside the record; only where something was let be."
      }
    },
    "required": [
      "rules",
      "errors",
      "warnings",
      "waived"
    ],
    "description": "What rules found in a text, as its record says it."
  },
  "RegisterFacts": {
    "type": "object",
    "properties": {
      "register": {
        "type": "string",
        "description": "Id of the register."
      },
      "name": {
        "type": "string"
      },
      "purposes": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/PurposeFacts"
        }
      },
      "dataSubjectCategories": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "dataCategories": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "specialCategories": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          },
          "condition": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "applies",
          "condition"
        ]
      },
      "sources": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "origin": {
        "type": [
          "string",
          "null"
        ],
        "enum": [
          "both",
          "fromDataSubject",
          "fromOthers",
          null
        ]
      },
      "provisionRequirement": {
        "type": "object",
        "properties": {
          "basis": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "contract",
              "law",
              "none",
              "precondition",
              null
            ]
          },
          "consequence": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "basis",
          "consequence"
        ]
      },
      "recipients": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          },
          "list": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RecipientFacts"
            }
          }
        },
        "required": [
          "applies",
          "list"
        ]
      },
      "disclosures": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          }
        },
        "required": [
          "applies"
        ]
      },
      "transfers": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          },
          "list": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TransferFacts"
            }
          }
        },
        "required": [
          "applies",
          "list"
        ]
      },
      "automatedDecisions": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          },
          "logic": {
            "type": [
              "null",
              "string"
            ]
          },
          "consequences": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "applies",
          "logic",
          "consequences"
        ]
      },
      "consent": {
        "type": "object",
        "properties": {
          "withdrawMethod": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "withdrawMethod"
        ]
      },
      "cookies": {
        "type": "object",
        "properties": {
          "applies": {
            "$ref": "#/components/schemas/TriState"
          }
        },
        "required": [
          "applies"
        ]
      }
    },
    "required": [
      "register",
      "name",
      "purposes",
      "dataSubjectCategories",
      "dataCategories",
      "specialCategories",
      "sources",
      "origin",
      "provisionRequirement",
      "recipients",
      "disclosures",
      "transfers",
      "automatedDecisions",
      "consent",
      "cookies"
    ],
    "description": "The facts of one register, in one language."
  },
  "Remark": {
    "type": "object",
    "properties": {
      "code": {
        "$ref": "#/components/schemas/RemarkCode"
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null where it is about no language in particular."
      },
      "message": {
        "type": "string"
      },
      "source": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/NamedPlace"
          },
          {
            "type": "null"
          }
        ],
        "description": "The field in which it is corrected."
      }
    },
    "required": [
      "code",
      "language",
      "message",
      "source"
    ],
    "description": "Something to look at, in words."
  },
  "RemarkCode": {
    "type": "string",
    "enum": [
      "notAdequate",
      "objectionNotSeparate",
      "outdatedLaw",
      "reasonMissing",
      "retentionAtOdds",
      "sourceRetired",
      "successorUnpublished",
      "transferUnnamed"
    ]
  },
  "RemindReport": {
    "type": "object",
    "properties": {
      "adapter": {
        "type": "boolean",
        "description": "Whether the app can send mail: without an adapter nobody is reminded, and the admin's page is what there is."
      },
      "approvals": {
        "type": "integer",
        "description": "How many requests for approval somebody is to be told of: that they wait, were returned or can be published."
      },
      "due": {
        "type": "integer",
        "description": "How many notices are to be reminded of today, whether or not that has been done."
      },
      "failing": {
        "type": "integer",
        "description": "How many notices in force fail by a rule now, and did not when they took force."
      },
      "failed": {
        "type": "integer",
        "description": "Mails that could not be sent; a later run tries again, five times at most."
      },
      "scheduled": {
        "$ref": "#/components/schemas/ScheduleReport",
        "description": "What was to be published by now and no job had come for."
      },
      "sent": {
        "type": "integer",
        "description": "Mails that were sent: one to a person and day, whatever it reminds of."
      },
      "withoutRecipient": {
        "type": "integer",
        "description": "Of how many of those notices, requests and receivers that were given up nobody could be told."
      },
      "webhooks": {
        "type": "object",
        "properties": {
          "failed": {
            "type": "integer"
          },
          "givenUp": {
            "type": "integer"
          },
          "sent": {
            "type": "integer"
          }
        },
        "required": [
          "failed",
          "givenUp",
          "sent"
        ],
        "description": "How often receivers of webhooks were told of something, how often in vain, and how many were given up lately."
      }
    },
    "required": [
      "adapter",
      "approvals",
      "due",
      "failing",
      "failed",
      "scheduled",
      "sent",
      "withoutRecipient",
      "webhooks"
    ],
    "description": "What a run of reminders did."
  },
  "RenderedText": {
    "type": "object",
    "properties": {
      "content": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ContentNode"
        }
      },
      "html": {
        "type": "string"
      },
      "markdown": {
        "type": "string"
      },
      "text": {
        "type": "string"
      }
    },
    "required": [
      "content",
      "html",
      "markdown",
      "text"
    ],
    "description": "A text as data, and rendered as an HTML fragment, as CommonMark and without formatting."
  },
  "RepairReport": {
    "type": "object",
    "properties": {
      "notices": {
        "type": "integer",
        "description": "How many notices were looked at."
      },
      "completed": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "version": {
              "type": "integer"
            },
            "event": {
              "type": "string",
              "enum": [
                "published",
                "withdrawn"
              ]
            },
            "notice": {
              "type": "string"
            },
            "slug": {
              "type": "string"
            }
          },
          "required": [
            "version",
            "event",
            "notice",
            "slug"
          ]
        },
        "description": "What was broken off and has now been recorded, with the version it became."
      },
      "toPublishAgain": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/BrokenOff"
        },
        "description": "What was broken off and cannot be completed: the notice or what it is made from is not as it was then, the clock is behind the newest record, nobody approves it any more, or a version waits for its day of which nobody has said what becomes of it. Open the notice, look at it and publish it again. Readers have the text before it."
      },
      "underWay": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/BrokenOff"
        },
        "description": "What began so lately that it is probably still going on, and was left alone."
      },
      "logged": {
        "type": "integer",
        "description": "How many records the log did not have, and now has."
      }
    },
    "required": [
      "notices",
      "completed",
      "toPublishAgain",
      "underWay",
      "logged"
    ],
    "description": "What repair found and did."
  },
  "RepublishBody": {
    "type": "object",
    "properties": {
      "source": {
        "type": "object",
        "properties": {
          "collection": {
            "$ref": "#/components/schemas/SourceKey"
          },
          "id": {
            "type": [
              "integer",
              "string"
            ]
          }
        },
        "required": [
          "collection",
          "id"
        ]
      },
      "notices": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "contentHash": {
              "type": "string"
            },
            "id": {
              "type": [
                "integer",
                "string"
              ]
            }
          },
          "required": [
            "contentHash",
            "id"
          ]
        },
        "description": "Those to publish, each with the hash of the text that was looked at (`contentHash` of what is pending)."
      },
      "hold": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "id": {
              "type": [
                "integer",
                "string"
              ]
            },
            "reason": {
              "type": "string"
            }
          },
          "required": [
            "id",
            "reason"
          ]
        },
        "description": "Those to leave for now, and why."
      },
      "change": {
        "type": "object",
        "properties": {
          "note": {
            "anyOf": [
              {
                "type": "null"
              },
              {
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "null",
                    "string"
                  ]
                },
                "propertyNames": {
                  "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
                }
              },
              {
                "type": "string"
              }
            ]
          },
          "type": {
            "type": [
              "string",
              "null"
            ],
            "enum": [
              "major",
              "minor",
              null
            ]
          }
        },
        "description": "Without a type each notice gets the one that its comparison proposes. A note that is one text is in the default language."
      }
    },
    "required": [
      "source"
    ],
    "description": "The body of `POST /republish`. At least one notice has to be named in it, and none twice."
  },
  "RepublishingProgress": {
    "type": "object",
    "properties": {
      "run": {
        "type": "string"
      },
      "source": {
        "type": "object",
        "properties": {
          "collection": {
            "$ref": "#/components/schemas/SourceKey"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "object",
            "additionalProperties": {
              "type": "string"
            },
            "propertyNames": {
              "description": "A content language: the code of a Payload locale, or the plugin's `language` option in an app without localization."
            }
          }
        },
        "required": [
          "collection",
          "id",
          "title"
        ]
      },
      "state": {
        "type": "string",
        "enum": [
          "finished",
          "running",
          "stopped"
        ],
        "description": "`stopped`: nothing was heard of it for half a minute; `POST` to the same address begins it anew."
      },
      "startedAt": {
        "type": "string"
      },
      "finishedAt": {
        "type": [
          "null",
          "string"
        ]
      },
      "done": {
        "type": "integer"
      },
      "total": {
        "type": "integer"
      },
      "outcomes": {
        "type": "object",
        "properties": {
          "notPublished": {
            "type": "integer"
          },
          "published": {
            "type": "integer"
          },
          "unchanged": {
            "type": "integer"
          },
          "changed": {
            "type": "integer"
          },
          "conflict": {
            "type": "integer"
          },
          "failed": {
            "type": "integer"
          }
        },
        "required": [
          "notPublished",
          "published",
          "unchanged",
          "changed",
          "conflict",
          "failed"
        ]
      },
      "notices": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "id": {
              "type": "string"
            },
            "message": {
              "type": [
                "null",
                "string"
              ]
            },
            "outcome": {
              "anyOf": [
                {
                  "type": "null"
                },
                {
                  "$ref": "#/components/schemas/Outcome"
                }
              ]
            },
            "version": {
              "type": [
                "null",
                "integer"
              ]
            }
          },
          "required": [
            "id",
            "message",
            "outcome",
            "version"
          ]
        },
        "description": "One for each notice, in the order in which they are published; without an outcome while it waits."
      }
    },
    "required": [
      "run",
      "source",
      "state",
      "startedAt",
      "finishedAt",
      "done",
      "total",
      "outcomes",
      "notices"
    ],
    "description": "How far a run has got: the answer of `GET /republish/:run`. Instants are ISO 8601 in UTC."
  },
  "RetentionFacts": {
    "type": "object",
    "properties": {
      "data": {
        "type": [
          "null",
          "string"
        ],
        "description": "Which of the data; null for all that nothing else is said of."
      },
      "text": {
        "type": [
          "null",
          "string"
        ]
      },
      "duration": {
        "type": [
          "null",
          "string"
        ],
        "description": "ISO 8601 duration, such as `P10Y`."
      }
    },
    "required": [
      "data",
      "text",
      "duration"
    ],
    "description": "How long data are kept, or what decides it (GDPR Art. 13(2)(a)). `text` is the period or the criteria in words, `duration` the period for machines."
  },
  "RetiredSource": {
    "type": "object",
    "properties": {
      "collection": {
        "$ref": "#/components/schemas/SourceKey"
      },
      "id": {
        "type": "string"
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "collection",
      "id",
      "title"
    ],
    "description": "A source that is retired, as it is called in one language."
  },
  "ReturnBody": {
    "type": "object",
    "properties": {
      "remark": {
        "type": "string",
        "description": "What is to be mended: from 10 to 2 000 characters."
      },
      "section": {
        "type": [
          "null",
          "string"
        ],
        "description": "The section that it is about, by its anchor; left out or null for all of the text."
      },
      "notice": {
        "type": [
          "integer",
          "string"
        ],
        "description": "Id of the notice that it is about, where several are one request. Default: the first"
      }
    },
    "required": [
      "remark"
    ],
    "description": "The body of `POST /approvals/:request/return`."
  },
  "Review": {
    "type": "object",
    "properties": {
      "at": {
        "type": "string",
        "description": "When it was noted: an instant, ISO 8601 in UTC."
      },
      "by": {
        "type": "object",
        "properties": {
          "digest": {
            "type": "string"
          },
          "id": {
            "type": [
              "null",
              "string"
            ]
          },
          "label": {
            "type": [
              "null",
              "string"
            ]
          }
        },
        "required": [
          "digest",
          "id",
          "label"
        ],
        "description": "Whose account noted it, and a digest of who that was."
      },
      "nextReviewOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ]
      },
      "note": {
        "type": [
          "null",
          "string"
        ]
      },
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "outcome": {
        "$ref": "#/components/schemas/ReviewOutcome"
      },
      "reviewedOn": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "version": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The newest version at the time; null for a notice that had none."
      }
    },
    "required": [
      "at",
      "by",
      "nextReviewOn",
      "note",
      "notice",
      "outcome",
      "reviewedOn",
      "version"
    ],
    "description": "A review of a notice as it is kept: nothing changes or removes one."
  },
  "ReviewBody": {
    "type": "object",
    "properties": {
      "outcome": {
        "$ref": "#/components/schemas/ReviewOutcome",
        "description": "`unchanged`: all is still true. `change`, `withdraw`: what is to be done; the review itself does nothing of it."
      },
      "note": {
        "type": [
          "null",
          "string"
        ],
        "description": "A remark, of 2 000 characters at most."
      },
      "nextReviewOn": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The day of the next review (`YYYY-MM-DD`), after today; null for none. Left out, the interval of the options proposes it."
      }
    },
    "required": [
      "outcome"
    ],
    "description": "The body of `POST /:id/review`."
  },
  "ReviewList": {
    "type": "object",
    "properties": {
      "reviews": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Review"
        }
      }
    },
    "required": [
      "reviews"
    ],
    "description": "The reviews of a notice, newest first."
  },
  "ReviewOutcome": {
    "type": "string",
    "enum": [
      "change",
      "unchanged",
      "withdraw"
    ]
  },
  "Right": {
    "type": "string",
    "enum": [
      "complaint",
      "access",
      "rectification",
      "erasure",
      "restriction",
      "notification",
      "portability",
      "objection",
      "objectMarketing",
      "notAutomated",
      "withdrawConsent"
    ]
  },
  "RightFacts": {
    "type": "object",
    "properties": {
      "key": {
        "$ref": "#/components/schemas/Right"
      },
      "article": {
        "type": "string",
        "description": "Such as `GDPR Art. 15`."
      },
      "heading": {
        "type": "string"
      },
      "text": {
        "type": "string"
      }
    },
    "required": [
      "key",
      "article",
      "heading",
      "text"
    ],
    "description": "A right of the data subject as the notice states it."
  },
  "RopaDocument": {
    "type": "object",
    "properties": {
      "profile": {
        "type": "string"
      },
      "rows": {
        "$ref": "#/components/schemas/RopaRows"
      },
      "language": {
        "$ref": "#/components/schemas/Language"
      },
      "day": {
        "$ref": "#/components/schemas/CalendarDate",
        "description": "The day whose state is told.",
        "format": "date"
      },
      "asPublished": {
        "type": "boolean",
        "description": "True for the state as published on that day; false for registers as they are kept now."
      },
      "notes": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "What has to be known of the whole record to read it."
      },
      "sheets": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "key": {
              "$ref": "#/components/schemas/SheetKey"
            },
            "name": {
              "type": "string"
            },
            "columns": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/SheetColumn"
              }
            },
            "rows": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": {
                  "$ref": "#/components/schemas/RopaValue"
                }
              },
              "description": "Each with a value for every column, by its key."
            }
          },
          "required": [
            "key",
            "name",
            "columns",
            "rows"
          ]
        }
      }
    },
    "required": [
      "profile",
      "rows",
      "language",
      "day",
      "asPublished",
      "notes",
      "sheets"
    ],
    "description": "The record of processing activities for programs."
  },
  "RopaRows": {
    "type": "string",
    "enum": [
      "register",
      "purpose"
    ]
  },
  "RopaValue": {
    "type": "object",
    "properties": {
      "state": {
        "$ref": "#/components/schemas/ValueState"
      },
      "text": {
        "type": "string"
      }
    },
    "required": [
      "state",
      "text"
    ],
    "description": "A cell: what stands in it, and how it is to be taken."
  },
  "RuleOutcome": {
    "type": "string",
    "enum": [
      "cannotTell",
      "fails",
      "notApplicable",
      "passes"
    ],
    "description": "How a rule ended: a person must look, it found something, it does not apply, or all is well."
  },
  "ScheduleReport": {
    "type": "object",
    "properties": {
      "failed": {
        "type": "integer",
        "description": "What could not be tried because of the database or of others who wrote at the same moment: a later run tries it again."
      },
      "notPublished": {
        "type": "integer",
        "description": "What was not published, and why stands with its request."
      },
      "published": {
        "type": "integer"
      }
    },
    "required": [
      "failed",
      "notPublished",
      "published"
    ],
    "description": "What was to be published by now, and what became of it."
  },
  "SectionChange": {
    "type": "object",
    "properties": {
      "anchor": {
        "type": "string",
        "description": "Of the newer section; of the older where it was removed."
      },
      "keys": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SectionKey"
        }
      },
      "heading": {
        "type": "string",
        "description": "Of the newer section; of the older where it was removed."
      },
      "change": {
        "type": "string",
        "enum": [
          "added",
          "changed",
          "removed"
        ]
      },
      "headingBefore": {
        "type": [
          "null",
          "string"
        ],
        "description": "The old heading, when the section was renamed."
      },
      "moved": {
        "type": "boolean",
        "description": "True when it stands elsewhere among the sections that both texts have. As few sections as possible are moved."
      },
      "positionBefore": {
        "type": [
          "null",
          "integer"
        ],
        "description": "Counted from 1; null for an added section."
      },
      "positionAfter": {
        "type": [
          "null",
          "integer"
        ],
        "description": "Counted from 1; null for a removed section."
      },
      "text": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TextPart"
        },
        "description": "The plain text; empty when the section has none."
      }
    },
    "required": [
      "anchor",
      "keys",
      "heading",
      "change",
      "headingBefore",
      "moved",
      "positionBefore",
      "positionAfter",
      "text"
    ],
    "description": "A section that was added, removed or changed: reworded, renamed, moved, or several of these."
  },
  "SectionKey": {
    "type": "string",
    "enum": [
      "controller",
      "jointControllers",
      "representative",
      "contactPerson",
      "dpo",
      "registerName",
      "purposes",
      "legalBasis",
      "legitimateInterests",
      "provisionRequirement",
      "dataSubjectCategories",
      "dataCategories",
      "specialCategories",
      "dataContent",
      "sources",
      "consent",
      "retention",
      "recipients",
      "disclosures",
      "transfers",
      "security",
      "securityManual",
      "securityElectronic",
      "cookies",
      "automatedDecisions",
      "rights",
      "rightAccess",
      "rightRectification",
      "rightErasure",
      "rightRestriction",
      "rightNotification",
      "rightPortability",
      "rightObjection",
      "rightObjectMarketing",
      "rightNotAutomated",
      "rightWithdrawConsent",
      "complaint",
      "otherRights",
      "children",
      "changes"
    ]
  },
  "SectionKind": {
    "type": "string",
    "enum": [
      "authority",
      "cookies",
      "register",
      "rights",
      "shared",
      "text"
    ]
  },
  "Severity": {
    "type": "string",
    "enum": [
      "error",
      "warning",
      "information"
    ]
  },
  "SharedText": {
    "type": "object",
    "properties": {
      "section": {
        "type": "string"
      },
      "block": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "section",
      "block",
      "title"
    ],
    "description": "A shared text that holds the same words as a section."
  },
  "SheetColumn": {
    "type": "object",
    "properties": {
      "key": {
        "type": "string"
      },
      "heading": {
        "type": "string"
      },
      "article": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "key",
      "heading",
      "article"
    ],
    "description": "The heading of a column, and the article that asks for it."
  },
  "SheetKey": {
    "type": "string",
    "enum": [
      "controller",
      "transfers",
      "processor",
      "legend"
    ]
  },
  "SinceEntry": {
    "type": "object",
    "properties": {
      "version": {
        "type": "integer"
      },
      "event": {
        "type": "string",
        "enum": [
          "published",
          "withdrawn"
        ]
      },
      "effectiveFrom": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "change": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/ChangeType"
          },
          {
            "type": "null"
          }
        ],
        "description": "Null for a withdrawal, and for a version that says nothing of what changed."
      }
    },
    "required": [
      "version",
      "event",
      "effectiveFrom",
      "change"
    ],
    "description": "One of the versions that took force after another."
  },
  "SourceBlock": {
    "anyOf": [
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "list"
          },
          "ordered": {
            "type": "boolean"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ListItem"
            }
          },
          "start": {
            "type": "integer"
          },
          "origin": {
            "$ref": "#/components/schemas/Origin"
          },
          "places": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Of a notice that this plugin wrote as a Word file: the names of what begins here, see `notice/wordPlaces.ts`."
          }
        },
        "required": [
          "items",
          "ordered",
          "origin",
          "type"
        ]
      },
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "heading"
          },
          "level": {
            "type": "integer",
            "enum": [
              1,
              2,
              3,
              4,
              5,
              6
            ]
          },
          "children": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Inline"
            }
          },
          "origin": {
            "$ref": "#/components/schemas/Origin"
          },
          "places": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Of a notice that this plugin wrote as a Word file: the names of what begins here, see `notice/wordPlaces.ts`."
          }
        },
        "required": [
          "children",
          "level",
          "origin",
          "type"
        ]
      },
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "paragraph"
          },
          "children": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Inline"
            }
          },
          "isLine": {
            "type": "boolean",
            "const": true
          },
          "origin": {
            "$ref": "#/components/schemas/Origin"
          },
          "places": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Of a notice that this plugin wrote as a Word file: the names of what begins here, see `notice/wordPlaces.ts`."
          }
        },
        "required": [
          "children",
          "origin",
          "type"
        ]
      },
      {
        "type": "object",
        "properties": {
          "type": {
            "type": "string",
            "const": "table"
          },
          "rows": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "cells": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/SourceCell"
                  }
                }
              },
              "required": [
                "cells"
              ]
            }
          },
          "origin": {
            "$ref": "#/components/schemas/Origin"
          },
          "places": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Of a notice that this plugin wrote as a Word file: the names of what begins here, see `notice/wordPlaces.ts`."
          }
        },
        "required": [
          "origin",
          "rows",
          "type"
        ]
      }
    ],
    "description": "A paragraph, heading, list or table of a file, in the order of reading, word for word."
  },
  "SourceCell": {
    "type": "object",
    "properties": {
      "blocks": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SourceBlock"
        }
      },
      "isHeading": {
        "type": "boolean"
      }
    },
    "required": [
      "blocks",
      "isHeading"
    ],
    "description": "A cell of a table: what stands in it, and whether the file calls it a heading of its row or column."
  },
  "SourceDocument": {
    "type": "object",
    "properties": {
      "format": {
        "$ref": "#/components/schemas/SourceFormat"
      },
      "title": {
        "type": [
          "null",
          "string"
        ],
        "description": "The title in the file's own data, such as `<title>`; not a heading in its text."
      },
      "language": {
        "type": [
          "null",
          "string"
        ],
        "description": "The language that the file names for itself, such as `fi`."
      },
      "blocks": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/SourceBlock"
        }
      },
      "leftOut": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/LeftOut"
        }
      }
    },
    "required": [
      "format",
      "title",
      "language",
      "blocks",
      "leftOut"
    ],
    "description": "What a file says, whatever it was written with: texts and structure, not looks."
  },
  "SourceFile": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "sha256": {
        "type": "string",
        "description": "In lower-case hexadecimal."
      },
      "record": {
        "type": "string",
        "description": "The hash of the record in it that the version was taken from; only of a file of records."
      }
    },
    "required": [
      "name",
      "sha256"
    ],
    "description": "A file that a version was brought in from: what it was called, and what its bytes were."
  },
  "SourceFormat": {
    "type": "string",
    "enum": [
      "docx",
      "html",
      "markdown",
      "pdf",
      "text"
    ],
    "description": "The files that a notice can be brought in from."
  },
  "SourceKey": {
    "type": "string",
    "enum": [
      "registers",
      "blocks",
      "organisations"
    ]
  },
  "SourceReference": {
    "type": "object",
    "properties": {
      "collection": {
        "type": "string"
      },
      "id": {
        "type": "string"
      },
      "updatedAt": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "collection",
      "id",
      "updatedAt"
    ],
    "description": "A source a publication was made from."
  },
  "StandardTextState": {
    "type": "object",
    "properties": {
      "key": {
        "type": [
          "null",
          "string"
        ],
        "description": "Key of the standard text; null when the shared text was made from none."
      },
      "language": {
        "$ref": "#/components/schemas/Language"
      },
      "state": {
        "$ref": "#/components/schemas/WordingState"
      },
      "newerIn": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Language"
        },
        "description": "Every language in which newer words are shipped."
      },
      "current": {
        "type": "string",
        "description": "The words of the shared text as saved now, draft or not; placeholders as they are typed."
      },
      "shipped": {
        "type": [
          "null",
          "string"
        ],
        "description": "Those shipped now; null when there are none."
      },
      "comparison": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TextPart"
        },
        "description": "What taking the shipped words would change, word by word."
      }
    },
    "required": [
      "key",
      "language",
      "state",
      "newerIn",
      "current",
      "shipped",
      "comparison"
    ],
    "description": "What standardTextState finds."
  },
  "StartAnswer": {
    "type": "object",
    "properties": {
      "notice": {
        "$ref": "#/components/schemas/StartedDocument",
        "description": "The notice, as a draft: it is read before it is published."
      },
      "created": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/StartedDocument"
        },
        "description": "What was made, in its order."
      },
      "present": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/StartedDocument"
        },
        "description": "What was there already, and has been used as it is."
      },
      "published": {
        "type": "boolean",
        "description": "Whether the sources of the notice are published, so that it can be; otherwise somebody who may publish has to do it."
      }
    },
    "required": [
      "notice",
      "created",
      "present",
      "published"
    ],
    "description": "What the first steps made."
  },
  "StartBody": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string",
        "description": "The key of a usual register."
      },
      "organisation": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/StartOrganisation"
          },
          {
            "type": "integer"
          },
          {
            "type": "string"
          }
        ],
        "description": "The controller: a new organisation, or the id of one that is there. One of the same name is used again."
      },
      "languages": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "The languages of the notice, first the one that the organisation is written in. Default: the app's own."
      },
      "name": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        },
        "description": "The name of the register, by language. Default: the usual one."
      },
      "contact": {
        "$ref": "#/components/schemas/StartContact",
        "description": "Who answers questions on the register. Default: the organisation itself."
      },
      "hasDpo": {
        "type": "string",
        "enum": [
          "no",
          "undecided",
          "yes"
        ],
        "description": "Whether there is a data protection officer. Default: `undecided`"
      },
      "dpo": {
        "$ref": "#/components/schemas/StartContact"
      },
      "profile": {
        "type": "string",
        "description": "The key of a profile. Default: the first."
      },
      "chosen": {
        "type": "object",
        "properties": {
          "data": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "dataSubjects": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "purposes": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "recipients": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "description": "The keys of what is ticked, list by list. Default: what is usual."
      },
      "added": {
        "type": "object",
        "properties": {
          "data": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          "dataSubjects": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          "recipients": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          "sources": {
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          }
        },
        "description": "What else there is, list by list and by language: as many in each."
      },
      "retention": {
        "type": "object",
        "additionalProperties": {
          "type": "integer"
        },
        "description": "Which of the usual periods holds for a purpose, by its key. Default: the first, 0."
      },
      "transfers": {
        "type": "string",
        "enum": [
          "no",
          "undecided"
        ],
        "description": "Whether data leave the EU and EEA. Default: `no`"
      },
      "automated": {
        "type": "string",
        "enum": [
          "no",
          "undecided"
        ],
        "description": "Whether decisions are made by machines alone. Default: `no`"
      },
      "cookies": {
        "type": "string",
        "enum": [
          "no",
          "undecided",
          "yes"
        ],
        "description": "Whether a service of the register uses cookies. Default: `no`"
      },
      "owner": {
        "$ref": "#/components/schemas/Owner",
        "description": "Whose all of it becomes, where there are several organisations. Default: as for the admin's own forms."
      }
    },
    "required": [
      "kind",
      "organisation"
    ],
    "description": "The body of `POST /start`: the answers to the plain questions."
  },
  "StartContact": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "email": {
        "type": "string"
      },
      "phone": {
        "type": "string"
      }
    },
    "description": "How somebody can be reached."
  },
  "StartOrganisation": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "businessId": {
        "type": "string"
      },
      "street": {
        "type": "string"
      },
      "postalCode": {
        "type": "string"
      },
      "city": {
        "type": "string"
      },
      "email": {
        "type": "string"
      },
      "phone": {
        "type": "string"
      },
      "inLanguages": {
        "type": "object",
        "additionalProperties": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "street": {
              "type": "string"
            },
            "city": {
              "type": "string"
            }
          }
        },
        "description": "What is called otherwise in other languages."
      }
    },
    "required": [
      "name"
    ],
    "description": "An organisation as the first steps ask for it."
  },
  "StartedDocument": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "notice",
          "organisation",
          "register"
        ],
        "description": "What it is."
      },
      "collection": {
        "type": "string",
        "description": "The slug of its collection."
      },
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "title": {
        "type": "string"
      }
    },
    "required": [
      "kind",
      "collection",
      "id",
      "title"
    ],
    "description": "A document that the first steps made, or found."
  },
  "Table": {
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "const": "table"
      },
      "header": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "rows": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TableRow"
        }
      }
    },
    "required": [
      "type",
      "header",
      "rows"
    ],
    "description": "A table with one header row, such as the cookies of a site."
  },
  "TableRow": {
    "type": "object",
    "properties": {
      "cells": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "children": {
              "type": "array",
              "items": {
                "$ref": "#/components/schemas/Inline"
              }
            }
          },
          "required": [
            "children"
          ]
        }
      }
    },
    "required": [
      "cells"
    ],
    "description": "A row of cells. Objects, not lists in lists: not every database keeps those."
  },
  "TextChange": {
    "type": "object",
    "properties": {
      "before": {
        "type": [
          "null",
          "string"
        ]
      },
      "after": {
        "type": [
          "null",
          "string"
        ]
      },
      "text": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TextPart"
        }
      }
    },
    "required": [
      "before",
      "after",
      "text"
    ],
    "description": "A changed text that is no section."
  },
  "TextPart": {
    "type": "object",
    "properties": {
      "kind": {
        "type": "string",
        "enum": [
          "added",
          "removed",
          "same"
        ]
      },
      "text": {
        "type": "string"
      }
    },
    "required": [
      "kind",
      "text"
    ],
    "description": "A piece of compared text. The pieces of kind `same` and `removed` in their order are the old text, those of kind `same` and `added` the new one, to the character."
  },
  "TextRun": {
    "type": "object",
    "properties": {
      "text": {
        "type": "string"
      },
      "bold": {
        "type": "boolean",
        "const": true
      },
      "italic": {
        "type": "boolean",
        "const": true
      },
      "href": {
        "type": "string"
      }
    },
    "required": [
      "text"
    ],
    "description": "A run of text with one formatting. `href` is an already checked address (see isAllowedHref )."
  },
  "TiltAvailable": {
    "type": "object",
    "properties": {
      "available": {
        "type": "boolean"
      },
      "description": {
        "type": "string"
      }
    },
    "required": [
      "available"
    ],
    "description": "Whether there is something, and what."
  },
  "TiltContact": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "address": {
        "type": "string"
      },
      "country": {
        "type": "string"
      },
      "email": {
        "type": "string"
      },
      "phone": {
        "type": "string"
      }
    },
    "description": "A person or an office that can be written to."
  },
  "TiltDisclosed": {
    "type": "object",
    "properties": {
      "_id": {
        "type": "string"
      },
      "category": {
        "type": "string"
      },
      "purposes": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "purpose": {
              "type": "string"
            },
            "description": {
              "type": "string"
            }
          },
          "required": [
            "purpose",
            "description"
          ]
        }
      },
      "legalBases": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "reference": {
              "type": "string"
            },
            "description": {
              "type": "string"
            }
          },
          "required": [
            "reference"
          ]
        }
      },
      "legitimateInterests": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "exists": {
              "type": "boolean"
            },
            "reasoning": {
              "type": "string"
            }
          },
          "required": [
            "exists"
          ]
        }
      },
      "recipients": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string"
            },
            "category": {
              "type": "string"
            },
            "country": {
              "type": "string"
            }
          },
          "required": [
            "category"
          ]
        }
      },
      "storage": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "temporal": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "description": {
                    "type": "string"
                  },
                  "ttl": {
                    "type": "string"
                  }
                },
                "required": [
                  "description",
                  "ttl"
                ]
              }
            },
            "purposeConditional": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "aggregationFunction": {
              "type": "string",
              "const": "max"
            }
          },
          "required": [
            "aggregationFunction"
          ]
        }
      },
      "nonDisclosure": {
        "type": "object",
        "properties": {
          "legalRequirement": {
            "type": "boolean"
          },
          "contractualRegulation": {
            "type": "boolean"
          },
          "obligationToProvide": {
            "type": "boolean"
          },
          "consequences": {
            "type": "string"
          }
        },
        "required": [
          "legalRequirement",
          "contractualRegulation",
          "obligationToProvide"
        ]
      }
    },
    "required": [
      "_id"
    ],
    "description": "What is said of one category of data."
  },
  "TiltDocument": {
    "type": "object",
    "properties": {
      "meta": {
        "type": "object",
        "properties": {
          "_id": {
            "type": "string",
            "description": "`urn:sha256:…#fi`, as `versionURN` makes it; of a draft the id of the notice."
          },
          "name": {
            "type": "string",
            "description": "Of the controller."
          },
          "created": {
            "type": "string"
          },
          "modified": {
            "type": "string"
          },
          "version": {
            "type": "integer"
          },
          "language": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "active",
              "inactive"
            ]
          },
          "url": {
            "type": "string"
          },
          "_hash": {
            "type": "string",
            "description": "SHA-256 of the record; of a draft that of its text."
          }
        },
        "required": [
          "_id",
          "created",
          "modified",
          "version",
          "status",
          "url",
          "_hash"
        ]
      },
      "controller": {
        "type": "object",
        "properties": {
          "representative": {
            "$ref": "#/components/schemas/TiltContact"
          },
          "name": {
            "type": "string"
          },
          "address": {
            "type": "string"
          },
          "country": {
            "type": "string"
          },
          "email": {
            "type": "string"
          },
          "phone": {
            "type": "string"
          }
        }
      },
      "dataProtectionOfficer": {
        "$ref": "#/components/schemas/TiltContact"
      },
      "dataDisclosed": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TiltDisclosed"
        }
      },
      "thirdCountryTransfers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/TiltTransfer"
        }
      },
      "accessAndDataPortability": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "sources": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "_id": {
              "type": "string"
            },
            "dataCategory": {
              "type": "string"
            },
            "sources": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "description": {
                    "type": "string"
                  }
                },
                "required": [
                  "description"
                ]
              }
            }
          },
          "required": [
            "_id",
            "sources"
          ]
        }
      },
      "rightToInformation": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "rightToRectificationOrDeletion": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "rightToDataPortability": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "rightToWithdrawConsent": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "rightToComplain": {
        "type": "object",
        "properties": {
          "supervisoryAuthority": {
            "$ref": "#/components/schemas/TiltContact"
          },
          "available": {
            "type": "boolean"
          },
          "description": {
            "type": "string"
          }
        },
        "required": [
          "available"
        ]
      },
      "automatedDecisionMaking": {
        "type": "object",
        "properties": {
          "inUse": {
            "type": "boolean"
          },
          "logicInvolved": {
            "type": "string"
          },
          "scopeAndIntendedEffects": {
            "type": "string"
          }
        },
        "required": [
          "inUse"
        ]
      },
      "changesOfPurpose": {
        "type": "array",
        "items": {
          "type": "object"
        },
        "description": "Always empty: a notice tells of the purposes that it has."
      },
      "x-missing": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "JSON Pointers (RFC 6901) to what the schema demands and the notice does not say."
      }
    },
    "required": [
      "meta",
      "controller",
      "changesOfPurpose"
    ],
    "description": "A notice in the Transparency Information Language (its schema `master`). What its schema demands and the notice does not say is left out, and named in `x-missing`."
  },
  "TiltTransfer": {
    "type": "object",
    "properties": {
      "country": {
        "type": "string"
      },
      "adequacyDecision": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "appropriateGuarantees": {
        "$ref": "#/components/schemas/TiltAvailable"
      },
      "standardDataProtectionClause": {
        "$ref": "#/components/schemas/TiltAvailable"
      }
    },
    "description": "A transfer to one country."
  },
  "ToldBy": {
    "type": "string",
    "enum": [
      "bookmark",
      "content",
      "lexicon",
      "official",
      "order"
    ],
    "description": "What told the keys of a section: `bookmark` in a Word file that this plugin wrote."
  },
  "TransferFacts": {
    "type": "object",
    "properties": {
      "recipient": {
        "type": [
          "null",
          "string"
        ]
      },
      "countries": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "ISO 3166-1 alpha-2. Empty where none is named: somewhere outside the EU and EEA."
      },
      "internationalOrganisation": {
        "type": "boolean",
        "description": "Whether the recipient is an international organisation (Art. 4(26))."
      },
      "mechanism": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/TransferMechanism"
          }
        ]
      },
      "detail": {
        "type": [
          "null",
          "string"
        ]
      },
      "copy": {
        "type": [
          "null",
          "string"
        ],
        "description": "How to get a copy of the safeguards."
      }
    },
    "required": [
      "recipient",
      "countries",
      "internationalOrganisation",
      "mechanism",
      "detail",
      "copy"
    ],
    "description": "A transfer to countries outside the EU and EEA, or to an international organisation (GDPR Art. 13(1)(f))."
  },
  "TransferMechanism": {
    "type": "string",
    "enum": [
      "adequacyDecision",
      "dataPrivacyFramework",
      "standardContractualClauses",
      "bindingCorporateRules",
      "codeOfConduct",
      "certification",
      "adHocClauses",
      "explicitConsent",
      "contractPerformance",
      "otherDerogation"
    ]
  },
  "TriState": {
    "type": "string",
    "enum": [
      "no",
      "undecided",
      "yes"
    ],
    "description": "A matter that may not apply: so that \"not answered\" differs from \"does not apply\"."
  },
  "UndoAnswer": {
    "type": "object",
    "properties": {
      "removed": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/ImportedDocument"
        }
      },
      "left": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/LeftDocument"
        }
      }
    },
    "required": [
      "removed",
      "left"
    ],
    "description": "What an undoing did."
  },
  "Usage": {
    "type": "object",
    "properties": {
      "mayPublish": {
        "type": "boolean",
        "description": "Whether the user may publish the notices again."
      },
      "source": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string"
          },
          "collection": {
            "$ref": "#/components/schemas/SourceKey"
          },
          "retired": {
            "type": "boolean"
          },
          "title": {
            "type": "string"
          }
        },
        "required": [
          "id",
          "collection",
          "retired",
          "title"
        ]
      },
      "users": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/User"
        },
        "description": "Documents that refer to it themselves."
      },
      "notices": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/UsingNotice"
        },
        "description": "Notices that are made with it, also through another source."
      }
    },
    "required": [
      "mayPublish",
      "source",
      "users",
      "notices"
    ],
    "description": "Everything that uses a source."
  },
  "UsageAnswer": {
    "anyOf": [
      {
        "$ref": "#/components/schemas/Usage"
      },
      {
        "$ref": "#/components/schemas/UsageElsewhere"
      }
    ],
    "description": "What is answered of a source: where the plugin's own collections use it, or where the app does."
  },
  "UsageElsewhere": {
    "type": "object",
    "properties": {
      "elsewhere": {
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "kind": {
              "type": "string"
            },
            "collection": {
              "type": "string",
              "description": "Slug of the collection or global."
            },
            "id": {
              "type": "string",
              "description": "Id of the document; the slug of a global."
            },
            "title": {
              "type": "string"
            }
          },
          "required": [
            "kind",
            "collection",
            "id",
            "title"
          ]
        }
      }
    },
    "required": [
      "elsewhere"
    ],
    "description": "Documents of the app's own collections, and globals, that refer to a source; `kind` is what the admin calls them."
  },
  "User": {
    "type": "object",
    "properties": {
      "collection": {
        "$ref": "#/components/schemas/CollectionKey"
      },
      "id": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "inDraft": {
        "type": "boolean",
        "description": "Its newest draft refers to it."
      },
      "inSaved": {
        "type": "boolean",
        "description": "What is saved as published refers to it. Of a document that has never been published, the draft is what is saved."
      }
    },
    "required": [
      "collection",
      "id",
      "title",
      "inDraft",
      "inSaved"
    ],
    "description": "A document that refers to another one."
  },
  "UsingNotice": {
    "type": "object",
    "properties": {
      "id": {
        "type": [
          "integer",
          "string"
        ]
      },
      "slug": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "inDraft": {
        "type": "boolean",
        "description": "Its newest draft is made with the source."
      },
      "inForce": {
        "type": [
          "null",
          "integer"
        ],
        "description": "The version in force that is made with the source; null when none is."
      },
      "pending": {
        "anyOf": [
          {
            "type": "null"
          },
          {
            "$ref": "#/components/schemas/PendingNotice"
          }
        ]
      }
    },
    "required": [
      "id",
      "slug",
      "title",
      "inDraft",
      "inForce",
      "pending"
    ],
    "description": "A notice and how it uses a source."
  },
  "ValueState": {
    "type": "string",
    "enum": [
      "undecided",
      "notApplicable",
      "missing",
      "told",
      "unknown",
      "byHand"
    ]
  },
  "VerifyReport": {
    "type": "object",
    "properties": {
      "schema": {
        "type": "string",
        "const": "payload-privacy-notices/report/1"
      },
      "findings": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Finding"
        },
        "description": "Empty when everything is as it was published."
      },
      "notice": {
        "type": [
          "null",
          "string"
        ],
        "description": "Id of the only notice that was checked; null for all."
      },
      "notices": {
        "type": "integer",
        "description": "How many notices have publications."
      },
      "publications": {
        "type": "integer",
        "description": "How many publications were looked at."
      },
      "heads": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/ChainHead"
        },
        "description": "The newest version of each notice that the app published, with the hash it must have."
      },
      "noticesWithoutRow": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Notices with publications and no row of their own any more. No finding: their record is whole."
      },
      "checkpoint": {
        "type": [
          "null",
          "string"
        ],
        "description": "The log as it is now, as a signed note; null where something was found of it."
      },
      "comparedWith": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Comparison"
        },
        "description": "What outside the database this was compared with. Where none of them has checkpoints, nothing was: whoever has the database may have removed the end of a chain, or a whole one, together with all that tells of it."
      },
      "checkedAt": {
        "type": "string",
        "description": "Instant, ISO 8601 in UTC."
      }
    },
    "required": [
      "schema",
      "findings",
      "notice",
      "notices",
      "publications",
      "heads",
      "noticesWithoutRow",
      "checkpoint",
      "comparedWith",
      "checkedAt"
    ],
    "description": "What verify found. Plain JSON: keep it, for the next one's `since`."
  },
  "VersionStatus": {
    "type": "string",
    "enum": [
      "inForce",
      "past",
      "replaced",
      "upcoming"
    ]
  },
  "WaitingChoice": {
    "type": "string",
    "enum": [
      "keep",
      "replace"
    ]
  },
  "WaitingItem": {
    "type": "object",
    "properties": {
      "approvals": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/GivenApproval"
        },
        "description": "Who has approved it so far."
      },
      "asked": {
        "$ref": "#/components/schemas/GivenApproval"
      },
      "notice": {
        "type": "object",
        "properties": {
          "id": {
            "type": [
              "integer",
              "string"
            ]
          },
          "slug": {
            "type": "string"
          },
          "title": {
            "type": "string"
          }
        },
        "required": [
          "id",
          "slug",
          "title"
        ]
      },
      "request": {
        "type": "string",
        "description": "Names what is approved. Notices that are published again together have one."
      },
      "since": {
        "type": "string",
        "description": "Since when it is as it is: an instant, ISO 8601 in UTC.",
        "format": "date-time"
      },
      "state": {
        "$ref": "#/components/schemas/WaitingState",
        "description": "`open`: it waits for approvals. `returned`: it is to be mended. `approved`: it can be published, or was to be by now and nothing has come for it. `notPublished`: it was not published when it was to be."
      }
    },
    "required": [
      "approvals",
      "asked",
      "notice",
      "request",
      "since",
      "state"
    ],
    "description": "A notice with a request that waits for somebody."
  },
  "WaitingList": {
    "type": "object",
    "properties": {
      "docs": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/WaitingItem"
        }
      },
      "hasNextPage": {
        "type": "boolean"
      },
      "hasPrevPage": {
        "type": "boolean"
      },
      "limit": {
        "type": "integer"
      },
      "page": {
        "type": "integer"
      },
      "totalDocs": {
        "type": "integer"
      },
      "totalPages": {
        "type": "integer"
      },
      "required": {
        "type": "integer",
        "description": "How many have to approve; 0 where the app asks for none."
      }
    },
    "required": [
      "docs",
      "hasNextPage",
      "hasPrevPage",
      "limit",
      "page",
      "required",
      "totalDocs",
      "totalPages"
    ],
    "description": "The answer of `GET /approvals`: a page of what waits for somebody, the oldest first."
  },
  "WaitingState": {
    "type": "string",
    "enum": [
      "approved",
      "open",
      "notPublished",
      "returned"
    ]
  },
  "WaiveBody": {
    "type": "object",
    "properties": {
      "fingerprint": {
        "type": "string",
        "description": "Of the finding, as a check answers it."
      },
      "reason": {
        "type": "string",
        "description": "Why it may be as it is: from 10 to 2 000 characters. Auditors read it."
      },
      "until": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The last day that it holds (`YYYY-MM-DD`); left out or null, it holds while what it is about stays as it is."
      },
      "data": {
        "type": "object",
        "description": "What the form of the notice holds, where the finding is in what is not saved yet: as for `POST /:id/check`."
      }
    },
    "required": [
      "fingerprint",
      "reason"
    ],
    "description": "The body of `POST /:id/waive`."
  },
  "Waiver": {
    "type": "object",
    "properties": {
      "id": {
        "type": "string"
      },
      "at": {
        "type": "string",
        "description": "An instant, ISO 8601 in UTC."
      },
      "by": {
        "type": [
          "null",
          "string"
        ],
        "description": "Who, as the account is called."
      },
      "ended": {
        "anyOf": [
          {
            "type": "object",
            "properties": {
              "at": {
                "type": "string"
              },
              "by": {
                "type": [
                  "null",
                  "string"
                ]
              }
            },
            "required": [
              "at",
              "by"
            ]
          },
          {
            "type": "null"
          }
        ],
        "description": "When somebody ended it, and who; null while nobody has."
      },
      "fingerprint": {
        "type": "string",
        "description": "What it is bound to."
      },
      "language": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/Language"
          },
          {
            "type": "null"
          }
        ]
      },
      "message": {
        "type": "string",
        "description": "What was found, in the words that it was told in."
      },
      "notice": {
        "type": "string",
        "description": "Id of the notice."
      },
      "reason": {
        "type": "string"
      },
      "rule": {
        "type": "string"
      },
      "until": {
        "anyOf": [
          {
            "$ref": "#/components/schemas/CalendarDate"
          },
          {
            "type": "null"
          }
        ],
        "description": "The last day that it holds; null while what it is about stays as it is."
      }
    },
    "required": [
      "id",
      "at",
      "by",
      "ended",
      "fingerprint",
      "language",
      "message",
      "notice",
      "reason",
      "rule",
      "until"
    ],
    "description": "That somebody let a finding be: kept for good, also once it holds no longer."
  },
  "WaiverList": {
    "type": "object",
    "properties": {
      "waivers": {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/Waiver"
        }
      }
    },
    "required": [
      "waivers"
    ],
    "description": "The waivers of a notice, oldest first."
  },
  "Withdrawal": {
    "type": "object",
    "properties": {
      "date": {
        "$ref": "#/components/schemas/CalendarDate"
      },
      "reason": {
        "type": [
          "null",
          "string"
        ]
      },
      "successor": {
        "type": [
          "null",
          "string"
        ]
      }
    },
    "required": [
      "date",
      "reason",
      "successor"
    ],
    "description": "That a notice is withdrawn: since when, why, and which notice (slug) to read instead."
  },
  "WordingState": {
    "type": "string",
    "enum": [
      "changed",
      "newer",
      "newerAndChanged",
      "none",
      "same"
    ],
    "description": "How the words of a shared text stand to those of the standard text it was made from, in one language. `none`: it was made from none, or there are no such words any more. `same`: they are those shipped now. `changed`: an editor has changed them, and nothing newer is shipped. `newer`: newer words are shipped, and no one has changed these. `newerAndChanged`: both."
  }
}
