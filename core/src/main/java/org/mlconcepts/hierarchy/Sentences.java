package org.mlconcepts.hierarchy;

/** What customers of a web shop write, each line with what they want; all sentences are our own. */
final class Sentences {

  private Sentences() {}

  static final String TEXT =
      """
      order: where is my order
      order: my parcel has not arrived yet
      order: when will the shoes be delivered
      order: has my package been sent already
      order: the tracking number does not work
      order: how long does delivery take to spain
      order: i ordered last week and still have nothing
      order: can you tell me the status of my order
      order: the courier says my parcel is lost
      order: is my delivery coming today
      order: can i still change the address of my order
      order: my order is late, what happened
      return: i want to return the shoes
      return: how do i send this back
      return: the jacket is too small, can i exchange it
      return: i would like my money back
      return: where do i find the return label
      return: can i get a refund for the blue shirt
      return: i changed my mind and do not want it any more
      return: how many days do i have to send it back
      return: the size is wrong, i need a larger one
      return: do i have to cover the cost of a return
      return: when will i get my refund
      return: i would like to swap the trousers for another colour
      pay: can i pay by card
      pay: my payment was declined
      pay: i was charged twice
      pay: do you accept bank transfer
      pay: please send me an invoice
      pay: can i pay in three parts
      pay: the checkout does not take my credit card
      pay: why is there a second charge on my account
      pay: is it possible to pay on delivery
      pay: my voucher code is not accepted
      pay: which ways to pay do you offer
      pay: the amount on the bill is wrong
      hours: when do you open
      hours: what are your opening hours
      hours: are you open on sunday
      hours: until when is the shop open today
      hours: at what time do you close on friday
      hours: is the store closed on holidays
      hours: can i come by after six in the evening
      hours: do you open early on monday
      hours: what time can i visit the shop tomorrow
      hours: is anybody in the store on saturday
      hours: how late can i pick things up
      hours: are the hours different in summer
      broken: the lamp arrived broken
      broken: my headphones stopped working
      broken: there is a crack in the screen
      broken: the box was damaged and so is the vase
      broken: the zip of the jacket is defective
      broken: it does not switch on any more
      broken: one part is missing from the kit
      broken: the table is scratched
      broken: the battery dies after an hour
      broken: the seam came apart on the first day
      broken: the charger gets hot and smells
      broken: the glass was in pieces when i opened the parcel
      person: i want to talk to a human
      person: can i speak to a real person
      person: please connect me with an agent
      person: is there someone i can call
      person: you do not understand me, give me a colleague
      person: what is your telephone number
      person: i need to speak with customer service
      person: let me chat with somebody from support
      person: stop, i do not want to talk to a robot
      person: can a member of your staff call me
      person: put me through to the manager
      person: i would rather talk to someone about this
      """;
}
