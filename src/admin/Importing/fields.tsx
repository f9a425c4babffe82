'use client'

import React, { useEffect, useId, useState } from 'react'

type Field = {
  description?: string
  label: string
  /** Of the text, where it is not that of the admin. */
  lang?: string
  problem?: string
}

/** A label, what is asked by it, and what is wrong with that. */
const Labelled: React.FC<
  { children: (ids: { describedBy: string | undefined; id: string }) => React.ReactNode } & Omit<
    Field,
    'lang'
  >
> = ({ children, description, label, problem }) => {
  const id = useId()
  const described = [description && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="pn-import__field">
      <label htmlFor={id}>{label}</label>
      {children({ describedBy: described || undefined, id })}
      {description && <small id={`${id}-help`}>{description}</small>}
      {problem && (
        <small className="pn-import__problem" id={`${id}-problem`}>
          {problem}
        </small>
      )}
    </div>
  )
}

/**
 * A text that is taken as it is typed on.
 *
 * @param onChange is given what is typed a moment after each pause, and at once where the field is left
 */
export const TextField: React.FC<
  {
    isDisabled?: boolean
    isLong?: boolean
    maxLength?: number
    onChange: (text: string) => void
    value: string
  } & Field
> = ({ isDisabled = false, isLong = false, lang, maxLength, onChange, value, ...field }) => {
  const [typed, setTyped] = useState<null | string>(null)
  // What comes from elsewhere, such as an act that was taken back, is shown once it is not typed on.
  useEffect(() => setTyped(null), [value])
  useEffect(() => {
    if (typed === null || typed === value) return
    const timer = setTimeout(() => onChange(typed), 400)
    return () => clearTimeout(timer)
  }, [onChange, typed, value])
  const props = {
    disabled: isDisabled,
    lang,
    maxLength,
    onBlur: () => {
      if (typed !== null && typed !== value) onChange(typed)
    },
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
    value: typed ?? value,
  }
  return (
    <Labelled {...field}>
      {({ describedBy, id }) =>
        isLong ? (
          <textarea aria-describedby={describedBy} id={id} rows={3} {...props} />
        ) : (
          <input
            aria-describedby={describedBy}
            aria-invalid={field.problem ? true : undefined}
            autoComplete="off"
            id={id}
            type="text"
            {...props}
          />
        )
      }
    </Labelled>
  )
}

/** One of some choices. */
export const SelectField: React.FC<
  {
    choices: readonly { label: string; value: string }[]
    isDisabled?: boolean
    onChange: (value: string) => void
    value: string
  } & Field
> = ({ choices, isDisabled = false, lang: _, onChange, value, ...field }) => (
  <Labelled {...field}>
    {({ describedBy, id }) => (
      <select
        aria-describedby={describedBy}
        disabled={isDisabled}
        id={id}
        onChange={({ target }) => onChange(target.value)}
        value={value}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

/** A small button of a list or a card. */
export const SmallButton: React.FC<
  { children: React.ReactNode; label?: string } & Pick<
    React.ButtonHTMLAttributes<HTMLButtonElement>,
    'aria-expanded' | 'aria-pressed' | 'disabled' | 'id' | 'onClick'
  >
> = ({ children, label, ...props }) => (
  <button aria-label={label} className="pn-import__small" type="button" {...props}>
    {children}
  </button>
)

/** Something that opens and closes, and stays as it was left. */
export const Disclosure: React.FC<{
  children: React.ReactNode
  className?: string
  isOpenAtFirst?: boolean
  summary: React.ReactNode
}> = ({ children, className, isOpenAtFirst = false, summary }) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      open={isOpen}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
