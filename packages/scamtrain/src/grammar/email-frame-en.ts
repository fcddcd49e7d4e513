// Greetings, sign-offs and footers in English.
import type { LanguageFrames } from './email-frame.ts';

const ADDRESS = '$T{|, Inc.| Ltd| plc|}, {12|48|210|1500|77} $street, $city';
const TRAP_GREETING =
  '{Dear customer,|Dear $first,|Hello,|Dear valued customer,|Dear user,|Hi $first,|Dear account holder,|Attention,|Dear Sir/Madam,|Good day,|Dear client,||Hello $first $last3,|Dear member,}';

export const EMAIL_FRAMES_EN: LanguageFrames = {
  nameless: /\b(?:customer|user|client|member|holder|sir)\b/i,
  frames: {
    company: {
      greeting:
        '{Hi $first,|Hello $first,|Dear $first,|Dear Mr $last2,|Dear Ms $last2,|Hi $first!|Dear $first $last2,|Hello,|Hi there,||$first,|Dear customer,|Good morning $first,}',
      trapGreeting: TRAP_GREETING,
      closing:
        '{Thanks,¶The $T team|Kind regards,¶$T|Best wishes,¶$name at $T|Thank you,¶$T Customer Care|Warm regards,¶Your $T team|Sincerely,¶$T|Cheers,¶$name and everyone at $T||The $T team|Thank you for choosing $T.|See you soon,¶$T}',
      footer: `{You are receiving this email because you have an account with $T. <Unsubscribe> <Privacy policy>|${ADDRESS}¶<Help centre> · <Manage preferences> · <Unsubscribe>|© {2023|2024|2025|2026} $T. All rights reserved. ${ADDRESS}.|This is {an automated message|a service message}, please do not reply. Questions? Visit our <Help Center> or call $phone.|Sent to you by $T, ${ADDRESS}. If you'd rather not get these emails, <unsubscribe here>.|Need help? <Contact us> or reply to this email.|$T is registered in England and Wales, company number 0$code6. ${ADDRESS}.|<View in browser>¶<App> <Help> <Terms> <Privacy>¶${ADDRESS}||You can turn these emails off in <your notification settings>.}`,
      trapFooter: `{||© {2023|2024|2025} $T. All rights reserved.|This is an automated message, please do not reply.|${ADDRESS}|<Unsubscribe> <Privacy>|This email was sent to you as a registered user of $T.|$T {Security Department|Support Team|Online Services}|<Help centre> · <Unsubscribe>¶${ADDRESS}}`,
    },
    notice: {
      greeting: '{||Hi $first,|Dear $first $last2,|Hello $first,|Hello,}',
      trapGreeting: TRAP_GREETING,
      closing: '{||$T|The $T team|Thanks,¶$T}',
      footer: `{This is an automated message, please do not reply.|You received this message because of your notification settings. <Change settings>|We'll never ask you for your password, PIN or full card number by email.|This message was sent to you to tell you about important changes to your account. ${ADDRESS}|For your security, we include {part of your postcode|your name|the last digits of your account} in our emails. <How to tell it's us>|If you have questions, sign in the way you always do or call the number on {your card|your bill|our website}.|© $T. ${ADDRESS}||<Security centre> <Contact us>|Please do not forward this email. $T, ${ADDRESS}}`,
      trapFooter: `{||This is an automated message, please do not reply.|© {2023|2024|2025} $T|${ADDRESS}|$T Security Team|Please do not reply to this email.|Thank you for your cooperation.|This message was sent from a trusted sender.}`,
    },
    business: {
      greeting:
        '{Hi $first,|Dear $first,|Hello $first,|Good morning $first,|Good afternoon,|Dear Mr $last2,|Dear Ms $last2,|Hi,|$first,}',
      trapGreeting:
        '{Hi $first,|Dear $first,|Hello,|Good morning,|Dear Sir/Madam,|Good day,|Hi,|Dear all,|$first,}',
      closing:
        '{Kind regards,|Best regards,|Regards,|Many thanks,|Thanks,|Best,|Thank you,}¶$name $last{¶{Accounts|Sales|Project manager|Operations|Office manager|Client services}, $T|¶$T¶$phone|¶$T|}',
      footer:
        '{|||This message may contain confidential information. If you are not the intended recipient please delete it.|Please consider the environment before printing.|$T, {14|220|9} $street, $city|Sent from my phone}',
      trapFooter:
        '{|||Sent from my phone|Sent from my mobile device|This message may contain confidential information.|$T, {14|220|9} $street, $city}',
    },
    personal: {
      greeting:
        '{Hi $first,|Hey $first,|Hello $first!|Hi,|Hey!|Dear $first,||$first -|Hi both,|Hello dear,}',
      trapGreeting:
        '{Hi $first,|Hello,|Hi,|Dear friend,|Hello dear,|Dear $first,||Good day,|Hey,|Greetings,}',
      closing:
        '{Love,¶$name|Best,¶$name|See you,¶$name|$name|Take care,¶$name|Cheers,¶$name|x||Talk soon|Thanks so much,¶$name}',
      footer: '{||||Sent from my phone|Get the app for your mail}',
      trapFooter: '{||||Sent from my phone|Sent from my tablet}',
    },
    internal: {
      greeting:
        '{Hi all,|Dear colleagues,|Hello everyone,|Hi team,|Hi $first,|Dear $first,|All,||Good morning everyone,}',
      trapGreeting:
        '{Dear colleagues,|Dear employee,|Dear $first,|Hello,|Dear user,|Attention all staff,|Hi $first,|Dear staff,|Hi all,|}',
      closing:
        '{Thanks,¶$name|Kind regards,¶{People team|HR|IT Service Desk|Facilities|Finance}|Best,¶$name $last¶$T|Thank you,¶{The IT team|Human Resources|Payroll}|$name|}',
      footer:
        '{|||$T · Internal use only|Questions? Ask on the #help channel or at the desk on the 2nd floor.|Service Desk: extension $last4|This mailbox is not monitored.}',
      trapFooter:
        '{|||$T IT Support|Copyright © $T {2024|2025}|This is a mandatory notice.|Internal use only|Help Desk Administrator}',
    },
  },
  legal: [
    'This email and any files attached to it are confidential and meant only for the person it is addressed to. If you have received it by mistake, please tell the sender and delete it. {We check our mail for viruses but accept no liability for damage.|} Views are those of the author and not necessarily of $T. {$T is authorised and regulated by the financial supervisor, reference 4$code6.|Registered office: 12 $street, $city. VAT GB $code6.}',
    'You can change which emails you get in <your preferences>, but we will still send you messages about your account, orders and security. We process your personal data as described in our <privacy notice>. {Prices and availability may change. Pictures are for illustration.|Offers cannot be combined, and we may end them at any time.} $T, {Suite 400, |}48 $street, $city.',
    'Please do not reply to this email; the mailbox is not read. If you need to get in touch, use the contact form on our website, the chat in the app, or call $phone ({Mon-Fri 8-8|9am to 6pm, weekdays}). Calls may be recorded. To make sure our emails reach your inbox, add {us|$T} to your address book.',
    'Why did I get this? {You have an account with us, and the law or our agreement says we must tell you about changes like this.|You or somebody you know gave us this address.} {It is not marketing, so you get it even if you have opted out.|} How do I know it is real? It has your name on it, and you can always open our app or type our address yourself instead of using a link.',
  ],
  extras: {
    bank: [
      '{Stay safe:|A reminder:} we will never {ask|email, call or text you to ask} for your {password, PIN or one-time codes|card details}{, or ask you to move money to another account|}. If in doubt, call the number on the back of your card.',
      'Did you know you can {freeze your card|change your alerts|see your PIN} in the app? {Open it and tap Cards.|It takes a few seconds.}',
      'Eligible deposits are protected {up to the legal limit|by the deposit guarantee scheme}. {See the information sheet in your online documents.|}',
      'Our branch in $city is open Monday to Friday from 9:30. You can also {send us a secure message|chat with us} in online banking.',
    ],
    shop: [
      "Changed your mind? You have {30|28|14|60} days to return {anything you don't love|items in their original condition}. {Print a label at <our returns page>.|Start a return in your account.}",
      'Join {our rewards club|$T Rewards} and {earn a point for every dollar you spend|get early access to sales}. <Find out more>',
      'Questions about {your order|sizes or delivery}? Our team is here {seven days a week|from 8 to 8}. {Just reply to this email.|<Chat with us>}',
      'Follow us for ideas, recipes and behind-the-scenes photos: <Photos> <Videos> <Blog>',
    ],
    courier: [
      'Not at home? {Leave it with a neighbour or choose a pickup point|You can change the day or pick a safe place} in <our app>.',
      'We never ask for payment by {text|email link} to release a parcel. Customs charges, if any, can be paid at the depot or to the driver.',
    ],
    app: [
      "You are getting this email because {someone used this address to sign up|this address belongs to your account}. {If that wasn't you, you can ignore it.|}",
      "New this month: {dark mode, faster search and shared folders|better reports and keyboard shortcuts|templates and offline access}. <See what's new>",
    ],
    stream: [
      'Watch on your television, phone or tablet. You can download shows for the train.',
      'Sharing is caring: {your plan has room for|add} up to four people in your home. <Manage profiles>',
    ],
    utility: [
      'See what you use hour by hour and get tips that save energy in <your account>.',
      'Moving home? Tell us two weeks before and we will close your account and open the new one.',
      'Smell gas or see a fallen wire? Stay away and call the emergency number on your bill.',
    ],
    telco: [
      'Going abroad? Check what calls and data cost before you travel. <Roaming>',
      'Check the network in your street: <coverage map>',
    ],
    insurer: [
      'Please read the policy documents; they say what is covered and what is not. You have 14 days to change your mind.',
      'To make a claim, use the app or call the claims line in your policy, day and night.',
    ],
    airline: [
      'Bags: one small bag goes under the seat. Anything more needs to be booked. See <baggage rules>.',
      'Need a car or a room? Our partners have good prices. <Hotels> <Cars>',
      'Please check the entry rules of the country you travel to.',
    ],
    hotel: [
      'How to find us: five minutes from the station, ring the bell after ten in the evening.',
      'Breakfast is served from 7 to 10:30. Let us know about allergies.',
    ],
    clinic: [
      'Please tell us if you have a cough or fever before you come.',
      'In an emergency call the emergency number or go to the nearest hospital. This mailbox is not read at weekends.',
    ],
    charity: [
      'Follow our work and meet the people behind it: <Stories> <Volunteer> <Events>',
      'We keep costs low: 87 pence of every pound goes to the work itself. <Annual report>',
    ],
    any: [
      '{You can see your documents at any time by signing in to your account.|All your details are in your account.} If you have any questions, {our team is happy to help|give us a call on $phone}.',
      'How are we doing? {Take our two-minute survey|Leave us a review}: <Give feedback>',
      'Download our app to {manage everything in one place|get notifications on the go}. <Get the app>',
      'Please {check that your contact details are up to date|let us know if you change your address} so that we can reach you.',
    ],
  },
};
