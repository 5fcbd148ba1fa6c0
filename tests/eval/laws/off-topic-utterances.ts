/** What people type into a chat that no brief is about, by kind; one a line. Written for this law. */
const BY_KIND: Readonly<Record<string, string>> = {
  banking: `
    whats my account balance
    transfer fifty to my savings
    my card got declined at the petrol station
    how do i change my pin
    what is the interest rate on the savings account
    freeze my credit card please
    when will my salary arrive
    i want to dispute a charge
    how do i open a joint account
    order a new chequebook
    what was my last purchase
    is there a fee for using my card abroad
    pay the electricity bill
    set up a standing order
    my payment did not go through
    how much did i spend on groceries last week
    raise my overdraft limit
    where is the nearest cash machine
    did my rent go out
    exchange some cash before my holiday
    can i get a mortgage with bad credit
    what does apr mean
    cancel the direct debit to the gym
    why was i charged twice
    how long does a wire transfer take
    my banking app keeps crashing
    what is my routing number
    show me my statements
    is my deposit insured
    report a stolen card
  `,
  cooking: `
    how long do i boil an egg
    recipe for lentil soup
    what can i use instead of butter
    how many grams in a cup of flour
    is this chicken still good
    how do i sharpen a kitchen knife
    what goes well with salmon
    my sauce is too salty what now
    preheat the oven
    best way to cook rice
    how hot should the pan be
    can i freeze mushrooms
    what wine with risotto
    make me a shopping list
    how do i proof bread
    what is a good vegan dessert
    how many calories in an avocado
    set a timer for the pasta
    substitute for buttermilk
    do i need to peel the aubergine
    why did my cake collapse
    difference between baking soda and baking powder
    how spicy is a jalapeno
    how do you make pancakes
    what should i have for dinner
    can dogs eat grapes
    how do i clean a cast iron pan
    where can i get good dumplings
    is there gluten in couscous
    how long does hummus keep
  `,
  phones: `
    my phone will not charge
    how do i take a screenshot
    turn on do not disturb
    where did my photos go
    why is my battery draining so fast
    reset my ringtone
    block this caller
    how do i scan a qr code
    my screen is cracked
    pair my headphones
    update my apps
    i forgot my passcode
    how much storage do i have left
    make the font bigger
    is there an esim for this model
    turn the flashlight on
    connect to the wifi
    bluetooth keeps disconnecting
    switch to dark mode
    find my tablet
    my keyboard changed its language
    what is my phone number
    delete my voicemail
    share my location with mom
    mute the group chat
    how do i record the screen
    airplane mode off
    turn the volume down
    the camera is blurry
    how do i back up my contacts
  `,
  travel: `
    book me a flight to lisbon
    do i need a visa for vietnam
    what terminal does my plane leave from
    cheap hotels near the beach
    how early should i be at the airport
    rent a car for the weekend
    is my luggage lost
    what time zone is hawaii in
    do they drive on the left in malta
    translate where is the toilet into portuguese
    when is the best time to see cherry blossom
    how far is it from oslo to bergen
    what should i pack for iceland
    is tap water safe in marrakesh
    can i take my cat on the train
    find me a hostel with breakfast
    how much to tip in new york
    is there a night bus
    what plug do i need in denmark
    add this trip to my calendar
    how bad is the traffic
    upgrade my seat
    check me in online
    where should we go hiking
    when does the museum close
    how do i get a refund for my ticket
    which tram goes to the zoo
    is there snow in the alps
    what can i carry on
    rent bikes for four people
  `,
  home: `
    water the plants
    how do i unclog the sink
    turn the thermostat down
    what size screws for drywall
    who fixes washing machines around here
    the smoke alarm keeps beeping
    how do i get wine out of a carpet
    is my fridge too warm
    when is bin day
    order more dishwasher tablets
    paint for a damp bathroom
    how often should i mow the lawn
    there is a wasp nest on my balcony
    lock the front door
    how do i hang a heavy mirror
    does vinegar remove limescale
    start the vacuum
    my landlord ignores me
    which bulbs fit this lamp
    how do i wash a wool jumper
    where do i recycle old batteries
    dim the lights in the bedroom
    the toilet is running
    how to get rid of ants
    what colour for the hallway
    can i put a sofa on the landing
    move my parcel to the neighbours
    how do i bleed a radiator
    put tomatoes on the grocery list
    how long does paint take to dry
  `,
  desk: `
    book the big meeting room
    i need a new laptop
    how do i claim my train ticket
    what is the guest wifi
    my mouse stopped working
    out of toner again
    who has the projector
    add me to the mailing list
    my badge does not open the door
    is the canteen closed
    how many days of leave do i have
    set my status to away
    reset my password
    vpn is down again
    where do i find the style guide
    move our one on one to friday
    can you proofread my cv
    what is the dress code
    how do i merge two spreadsheets
    my calendar does not sync
    share your screen
    who is on call tonight
    i am working from home tomorrow
    rename the channel
    what was the action item from standup
    remind me to send the invoice
    can someone approve my pull request
    the build is red
    when is the office party
    print this in colour
  `,
  talk: `
    how are you doing
    are you a robot
    do you have feelings
    tell me a joke
    sing something
    you are funny
    what is your favourite colour
    do you dream
    who made you
    i am bored
    guess my age
    flip a coin
    roll two dice
    i love you
    you are useless
    do you like music
    what should i name my dog
    knock knock
    are you smarter than me
    i had a bad day
    tell me something interesting
    do you sleep
    what are you wearing
    can you keep a secret
    is it friday yet
    say something nice
    are you listening
    how old are you
    what is the meaning of life
    let us play a game
  `,
  courtesy: `
    hi
    hello there
    good morning everyone
    hey bot
    thanks
    thank you so much
    thx
    cheers mate
    many thanks for your help
    great thanks
    ok
    okay got it
    sounds good
    perfect
    bye
    good night
    see you tomorrow
    take care
    sorry
    my bad
    no worries
    yes
    no
    nope
    sure
    lol
    haha nice one
    wow
    hmm
    never mind
  `,
  words: `
    banana
    weekend
    guitar
    happy
    tomato
    blue
    because
    seven
    always
    window
    dream
    tiger
    quickly
    pillow
    umbrella
    money
    music
    love
    coffee
    weather
    football
    the
    of
    it
    please
    maybe
    garden
    mirror
    shoes
    winter
  `,
  junk: `
    asdf
    qwertyuiop
    aaaaaaa
    12345
    42
    ???
    !!!
    ...
    x
    :)
    👍
    lorem ipsum dolor
    foo bar baz
    select * from users
    rm -rf /
    <script>alert(1)</script>
    404
    null
    undefined
    test test
    hjkl
    -
    #general
    @someone
    00:00
    100%
    a b c
    blah blah blah
    \\o/
    =1+1
  `,
  facts: `
    what is the capital of mongolia
    how tall is mount everest
    who painted the mona lisa
    square root of 144
    how many legs does a spider have
    who won the world cup in 1998
    what is the boiling point of ethanol
    when was shakespeare born
    how many moons does jupiter have
    who wrote moby dick
    spell rhythm
    define serendipity
    how far is the sun
    what year did the titanic sink
    how do bees make honey
    what is the fastest animal
    convert ten miles to kilometres
    why is the sky blue
    what language do they speak in brazil
    how long is a marathon
    who invented the telephone
    what is the plural of octopus
    how many bones are in the hand
    what is photosynthesis
    who is the ceo of spotify
    which planet is the hottest
    how deep is the ocean
    what rhymes with orange
    how many keys on a piano
    who directed jaws
  `,
  shopping: `
    where is my package
    do you ship to norway
    i want to return these shoes
    is this jacket available in green
    apply my voucher
    what is your returns policy
    when do the sales start
    my order arrived broken
    change my delivery address
    gift ideas for my sister
    is the large size true to fit
    cancel my subscription
    how many points do i have
    add two to my basket
    compare these two vacuum cleaners
    do you price match
    is it dishwasher safe
    when is it back in stock
    can i pay in instalments
    how do i leave a review
    which laptop is good for students
    does it come with batteries
    track my parcel
    is the warranty still valid
    find me a cheaper one
    what are your opening hours
    can i speak to a person
    wrap it as a present
    do i need a receipt
    how heavy is the box
  `,
  sport: `
    did the lakers win
    who plays tonight
    how do i train for a half marathon
    what time is kick off
    best stretches for a sore back
    how many sets should i do
    who is top of the league
    is the pool open on sunday
    how do i serve in padel
    add a run to my log
    what is offside
    can i get tickets for saturday
    how many steps did i take
    who holds the record for the high jump
    which racket for beginners
    when does ski season begin
    how long is a rugby match
    show me the standings
    did she break her ankle
    teach me to juggle
  `,
  play: `
    play the next episode
    skip this song
    who sings this
    recommend a thriller
    how does the movie end
    turn up the bass
    what should i read next
    is season three any good
    shuffle my playlist
    what is this actor called
    pause the video
    who is in the cast of that sitcom
    put on some jazz
    when does the new album drop
    how many episodes are left
    what was that song called
    subtitles on
    rewind thirty seconds
    best board game for six people
    what are the rules of chess
  `,
};

/** An utterance with its kind. */
export interface Utterance {
  readonly kind: string;
  readonly text: string;
}

/** All of them, in order. */
export const UTTERANCES: readonly Utterance[] = Object.entries(BY_KIND).flatMap(([kind, lines]) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ kind, text })),
);
