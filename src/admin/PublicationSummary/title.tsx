'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Calls the page of a publication what people call it: Payload would name it by its address alone. */
export const PublicationTitle: React.FC<{ title: string }> = ({ title }) => {
  const { setDocumentTitle, title: present } = useDocumentTitle()
  useEffect(() => {
    if (present === title) return undefined
    // After Payload, which sets its own with the same rendering.
    const timer = setTimeout(() => setDocumentTitle(title))
    return () => clearTimeout(timer)
  }, [present, setDocumentTitle, title])
  return null
}
