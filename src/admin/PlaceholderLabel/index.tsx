'use client'

import { useFormFields } from '@payloadcms/ui'
import React from 'react'

/** A placeholder in the editor, shown as it would be typed, so that several can be told apart. */
export const PlaceholderLabel: React.FC = () => {
  const key = useFormFields(([fields]) => fields.key?.value)
  return <span>{`{{${typeof key === 'string' ? key : '…'}}}`}</span>
}
