export { cancelMySignUp, mySignUp, openActivity, signUpOpenly } from '@/shared/api/generated/fetch/activity'
