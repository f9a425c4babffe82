'use client'

import React from 'react'

import { adminStyles } from './styles.js'

/** The styles of what the plugin adds to pages of Payload, and of what would else be wider than a phone on them. */
export const AdminStyles: React.FC<{ children?: React.ReactNode }> = ({ children }) => (
  <>
    <style href="payload-privacy-notices" precedence="medium">
      {adminStyles}
    </style>
    {children}
  </>
)
