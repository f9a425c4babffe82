'use client'

import { Banner, Button, useTranslation } from '@payloadcms/ui'
import React, { useState } from 'react'

import { translate } from '../../translations/translate.js'
import { askFile, saveFile } from '../api.js'

/**
 * Has the API make a file, and the browser save it; says below why there is none.
 *
 * @param address of the API
 */
export const FileButton: React.FC<{ address: string; label: string }> = ({ address, label }) => {
  const { t } = useTranslation()
  const [isMaking, setMaking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const download = async () => {
    setMaking(true)
    const answer = await askFile(address)
    if ('body' in answer) saveFile(answer.body)
    setProblem('problem' in answer ? answer.problem : undefined)
    setMaking(false)
  }
  return (
    <div className="pn-file">
      <Button
        buttonStyle="secondary"
        disabled={isMaking}
        margin={false}
        onClick={() => void download()}
        size="small"
      >
        {isMaking ? translate(t, 'privacyNotices:ropa:downloading') : label}
      </Button>
      <div aria-live="polite">{problem && <Banner type="error">{problem}</Banner>}</div>
    </div>
  )
}
