import { htmlPage, type MockRequest, type MockResponse } from '../http'
import { systemSetting } from '../settings/effective'
import type { MockState } from '../state'

/** What the log-in page needs before anybody is known. The title is empty unless an administrator set one. */
export function loginConfig(_request: MockRequest, state: MockState): MockResponse {
  if (!state.quirks.loginApi) return htmlPage(404)
  const setting = (key: string): unknown => systemSetting(key, state)
  return {
    status: 200,
    body: {
      apiVersion: state.quirks.fullVersion,
      applicationTitle: state.settings.getSystem('applicationTitle') ?? '',
      applicationDescription: setting('keyApplicationIntro'),
      applicationNotification: setting('keyApplicationNotification'),
      applicationLeftSideFooter: setting('keyApplicationFooter'),
      applicationRightSideFooter: setting('keyApplicationRightFooter'),
      countryFlag: setting('keyFlag'),
      uiLocale: setting('keyUiLocale'),
      loginPageLayout: setting('loginPageLayout'),
      loginPageTemplate: setting('loginPageTemplate'),
      loginPopup: setting('loginPopup'),
      minPasswordLength: String(setting('minPasswordLength')),
      maxPasswordLength: String(setting('maxPasswordLength')),
      allowAccountRecovery: setting('keyAccountRecovery'),
      useCustomLogoFront: setting('keyUseCustomLogoFront'),
      selfRegistrationNoRecaptcha: setting('keySelfRegistrationNoRecaptcha'),
      selfRegistrationEnabled: false,
      emailConfigured: false,
      oidcProviders: [],
      // DHIS2's own public site key, sent by every server.
      recaptchaSite: '6LcVwT0UAAAAAAkO_EGPiYOiymIszZUeHfqWIYX5',
    },
  }
}
