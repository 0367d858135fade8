import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { setLanguage } from '@/shared/lib/language'

afterEach(() => {
  cleanup()
  setLanguage('da')
  // biome-ignore lint/suspicious/noDocumentCookie: each test begins as a first visit
  document.cookie = 'XSRF-TOKEN=; max-age=0; path=/'
})
