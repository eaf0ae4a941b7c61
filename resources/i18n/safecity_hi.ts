<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en_IN">
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Wall</source>
            <translation>वॉल</translation>
        </message>
        <message>
            <source>&amp;Incident</source>
            <translation>घटना</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>स्क्रीन (&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>अगला पृष्ठ</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>पिछला पृष्ठ</translation>
        </message>
        <message>
            <source>Next group</source>
            <translation>अगला समूह</translation>
        </message>
        <message>
            <source>Previous group</source>
            <translation>पिछला समूह</translation>
        </message>
        <message>
            <source>Enlarge the tile, and back</source>
            <translation>टाइल बड़ी करें, और वापस</translation>
        </message>
        <message>
            <source>Back to all groups</source>
            <translation>सभी समूहों पर लौटें</translation>
        </message>
        <message>
            <source>&amp;Tile</source>
            <translation>टाइल (&amp;T)</translation>
        </message>
        <message>
            <source>Views and to&amp;urs</source>
            <translation>दृश्य-संग्रह और गश्त (&amp;U)</translation>
        </message>
        <message>
            <source>Hold the picture, and back to live</source>
            <translation>चित्र रोकें, और फिर लाइव</translation>
        </message>
        <message>
            <source>See the last 30 s again, and back to live</source>
            <translation>पिछले 30 से. फिर देखें, और फिर लाइव</translation>
        </message>
        <message>
            <source>Save a still in full size</source>
            <translation>पूरे आकार का स्थिर चित्र सहेजें</translation>
        </message>
        <message>
            <source>Figures of this camera</source>
            <translation>इस कैमरे के आँकड़े</translation>
        </message>
        <message>
            <source>Who watched this camera?</source>
            <translation>यह कैमरा किसने देखा?</translation>
        </message>
        <message>
            <source>Pin the tile, so that paging leaves it</source>
            <translation>टाइल टिकाएँ, ताकि पृष्ठ बदलने पर वहीं रहे</translation>
        </message>
        <message>
            <source>Hear this camera</source>
            <translation>इस कैमरे की आवाज़ सुनें</translation>
        </message>
        <message>
            <source>Move this camera</source>
            <translation>यह कैमरा घुमाएँ</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>बड़ा करके देखें</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>छोटा करके देखें</translation>
        </message>
        <message>
            <source>The whole picture</source>
            <translation>पूरा चित्र</translation>
        </message>
        <message>
            <source>Clocks on the tiles</source>
            <translation>टाइलों पर घड़ियाँ</translation>
        </message>
        <message>
            <source>Change places with the left tile</source>
            <translation>बाईं टाइल से जगह बदलें</translation>
        </message>
        <message>
            <source>Change places with the right tile</source>
            <translation>दाईं टाइल से जगह बदलें</translation>
        </message>
        <message>
            <source>Change places with the tile above</source>
            <translation>ऊपर की टाइल से जगह बदलें</translation>
        </message>
        <message>
            <source>Change places with the tile below</source>
            <translation>नीचे की टाइल से जगह बदलें</translation>
        </message>
        <message>
            <source>Stream by the tile's size</source>
            <translation>टाइल के आकार के अनुसार स्ट्रीम</translation>
        </message>
        <message>
            <source>Always the small stream</source>
            <translation>हमेशा छोटी स्ट्रीम</translation>
        </message>
        <message>
            <source>Always the main stream</source>
            <translation>हमेशा मुख्य स्ट्रीम</translation>
        </message>
        <message>
            <source>Keep this arrangement as a view…</source>
            <translation>इस सजावट को दृश्य के रूप में रखें…</translation>
        </message>
        <message>
            <source>Views…</source>
            <translation>दृश्य…</translation>
        </message>
        <message>
            <source>Tours…</source>
            <translation>गश्तें…</translation>
        </message>
        <message>
            <source>Pause the tour, and go on</source>
            <translation>गश्त रोकें, और आगे चलाएँ</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>गश्त समाप्त करें</translation>
        </message>
        <message>
            <source>This arrangement in a window of its own</source>
            <translation>यह सजावट अपनी अलग विंडो में</translation>
        </message>
        <message>
            <source>Bookmark this tile</source>
            <translation>इस टाइल को बुकमार्क करें</translation>
        </message>
        <message>
            <source>Bookmark all visible tiles</source>
            <translation>दिख रही सभी टाइलें बुकमार्क करें</translation>
        </message>
        <message>
            <source>To the bookmark's panel</source>
            <translation>बुकमार्क के पैनल पर जाएँ</translation>
        </message>
        <message>
            <source>Length of new bookmarks' clips…</source>
            <translation>नए बुकमार्क की क्लिप की अवधि…</translation>
        </message>
        <message>
            <source>Live wall</source>
            <translation>लाइव वॉल</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>घटनाएँ</translation>
        </message>
        <message>
            <source>Who watched what</source>
            <translation>किसने क्या देखा</translation>
        </message>
        <message>
            <source>Search cameras</source>
            <translation>कैमरे खोजें</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>सभी फ़िल्टर हटाएँ</translation>
        </message>
        <message>
            <source>Search and categories</source>
            <translation>खोज और श्रेणियाँ</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>मानचित्र</translation>
        </message>
        <message>
            <source>Keyboard to the map</source>
            <translation>कीबोर्ड मानचित्र पर</translation>
        </message>
        <message>
            <source>Keyboard to the wall</source>
            <translation>कीबोर्ड वॉल पर</translation>
        </message>
        <message>
            <source>Wall in a window of its own</source>
            <translation>वॉल अलग विंडो में</translation>
        </message>
        <message>
            <source>Map in a window of its own</source>
            <translation>नक्शा अलग विंडो में</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>पूर्ण स्क्रीन</translation>
        </message>
        <message>
            <source>हिन्दी / English</source>
            <translation>हिन्दी / English</translation>
        </message>
        <message>
            <source>Dark or light</source>
            <translation>गहरा या हल्का रंग</translation>
        </message>
        <message>
            <source>Operator…</source>
            <translation>ऑपरेटर…</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>कुंजियाँ बदलें…</translation>
        </message>
        <message>
            <source>Close the console</source>
            <translation>कंसोल बन्द करें</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>सभी कुंजियाँ</translation>
        </message>
        <message>
            <source>About</source>
            <translation>परिचय</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>विन्यास</translation>
        </message>
        <message>
            <source>Layout 1, 4, 9, 16, 25, 36, 64, 1+5, 1+7</source>
            <translation>विन्यास 1, 4, 9, 16, 25, 36, 64, 1+5, 1+7</translation>
        </message>
        <message>
            <source>Select another tile</source>
            <translation>दूसरी टाइल चुनें</translation>
        </message>
        <message>
            <source>Call up a camera by its number</source>
            <translation>संख्या से कैमरा बुलाएँ</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>Correct this camera's address, for example rtsp://192.168.1.20/stream1.</source>
            <translation>इस कैमरे का पता ठीक करें, जैसे rtsp://192.168.1.20/stream1।</translation>
        </message>
        <message>
            <source>Check that the recorder is on and that the port is right.</source>
            <translation>जाँचें कि रिकॉर्डर चालू है और पोर्ट सही है।</translation>
        </message>
        <message>
            <source>Check the user name and password of this camera's recorder.</source>
            <translation>इस कैमरे के रिकॉर्डर का उपयोगकर्ता नाम और पासवर्ड जाँचें।</translation>
        </message>
        <message>
            <source>Check the stream's path and channel number on the recorder.</source>
            <translation>रिकॉर्डर पर स्ट्रीम का पथ और चैनल संख्या जाँचें।</translation>
        </message>
        <message>
            <source>Check power and cable at the site; ask the site by phone.</source>
            <translation>स्थल पर बिजली और केबल की जाँच कराएँ; फ़ोन से पूछें।</translation>
        </message>
        <message>
            <source>Check this computer's network cable and the link to the site.</source>
            <translation>इस कंप्यूटर की नेटवर्क केबल और स्थल तक का लिंक जाँचें।</translation>
        </message>
        <message>
            <source>Check the host name in the address, or use the IP address.</source>
            <translation>पते में होस्ट का नाम जाँचें, या IP पता लिखें।</translation>
        </message>
        <message>
            <source>The camera is connected but sends no picture; if it lasts, restart it.</source>
            <translation>कैमरा जुड़ा है पर चित्र नहीं भेज रहा; ऐसा बना रहे तो उसे फिर चालू कराएँ।</translation>
        </message>
        <message>
            <source>The recorder may have too many viewers; the console tries again by itself.</source>
            <translation>रिकॉर्डर पर दर्शक अधिक हो सकते हैं; कंसोल स्वयं फिर प्रयास करता है।</translation>
        </message>
        <message>
            <source>Set the camera to H.264 or H.265.</source>
            <translation>कैमरे को H.264 या H.265 पर सेट करें।</translation>
        </message>
        <message>
            <source>Restart the camera; the console tries again in some minutes.</source>
            <translation>कैमरा दोबारा चालू करें; कंसोल कुछ मिनट में फिर कोशिश करेगा।</translation>
        </message>
        <message>
            <source>Switch on video for this channel in the recorder.</source>
            <translation>रिकॉर्डर में इस चैनल का वीडियो चालू करें।</translation>
        </message>
        <message>
            <source>Check the address: what answers there is not a camera.</source>
            <translation>पता जाँचें: वहाँ से जो उत्तर आया वह कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>The recorder's connections are all in use; close other tiles of it or wait.</source>
            <translation>रिकॉर्डर के सभी कनेक्शन उपयोग में हैं; उसकी अन्य टाइलें बन्द करें या प्रतीक्षा करें।</translation>
        </message>
        <message>
            <source>Pictures come back by themselves within seconds.</source>
            <translation>चित्र कुछ सेकण्ड में स्वयं लौट आते हैं।</translation>
        </message>
        <message>
            <source>The picture is being prepared; please wait.</source>
            <translation>चित्र तैयार हो रहा है; कृपया प्रतीक्षा करें।</translation>
        </message>
        <message>
            <source>The camera was removed; put another one here or change the view.</source>
            <translation>कैमरा हटा दिया गया है; यहाँ दूसरा कैमरा रखें या दृश्य बदलें।</translation>
        </message>
    </context>
    <context>
        <name>Area</name>
        <message>
            <source>City</source>
            <translation>नगर</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ज़ोन</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Ward</source>
            <translation>वार्ड</translation>
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>There is no ledger in this folder yet: open it with the console once.</source>
            <translation>इस फ़ोल्डर में अभी कोई लेखा नहीं है: इसे एक बार कंसोल से खोलें।</translation>
        </message>
        <message>
            <source>There is no category “{code}”. There are: {known}</source>
            <translation>“{code}” नाम की कोई श्रेणी नहीं है। ये हैं: {known}</translation>
        </message>
        <message>
            <source>There is no thana “{name}”. There are: {known}</source>
            <translation>“{name}” नाम का कोई थाना नहीं है। ये हैं: {known}</translation>
        </message>
        <message>
            <source>“{text}” is no time: write 21:00, or 2026-11-22 21:00 (IST).</source>
            <translation>“{text}” कोई समय नहीं है: 21:00 लिखें, या 2026-11-22 21:00 (IST)।</translation>
        </message>
        <message>
            <source>{s} s</source>
            <translation>{s} से.</translation>
        </message>
        <message>
            <source>{min} min</source>
            <translation>{min} मिनट</translation>
        </message>
        <message>
            <source>{min} min {s} s</source>
            <translation>{min} मिनट {s} से.</translation>
        </message>
        <message>
            <source>{h} h {min} min</source>
            <translation>{h} घण्टे {min} मिनट</translation>
        </message>
        <message>
            <source>No operator entered</source>
            <translation>ऑपरेटर दर्ज नहीं</translation>
        </message>
        <message>
            <source>Main window</source>
            <translation>मुख्य विंडो</translation>
        </message>
        <message>
            <source>Window of its own</source>
            <translation>अलग विंडो</translation>
        </message>
        <message>
            <source>Nobody answered within {time}; asked at {since}</source>
            <translation>{time} में किसी ने उत्तर नहीं दिया; {since} पर पूछा गया</translation>
        </message>
        <message>
            <source>Somebody answered after {time}; asked at {since}</source>
            <translation>{time} बाद उत्तर मिला; {since} पर पूछा गया</translation>
        </message>
        <message>
            <source>It was changed when the night prompt asks</source>
            <translation>रात की पूछताछ का समय बदला गया</translation>
        </message>
        <message>
            <source>The night prompt was switched off</source>
            <translation>रात की पूछताछ बंद की गई</translation>
        </message>
        <message>
            <source>The console ended without closing; what stood after {since} is missing (30 s, unless the disk was full)</source>
            <translation>कंसोल अचानक बंद हो गया; {since} के बाद का लेखा नहीं है (30 से. तक, यदि डिस्क भरी न हो)</translation>
        </message>
        <message>
            <source>The clock went from {since} to {until} (set, or asleep)</source>
            <translation>घड़ी {since} से {until} पर गई (बदली गई, या कंप्यूटर सोया था)</translation>
        </message>
        <message>
            <source>The disk was full too long; the ledger has holes from {since} on</source>
            <translation>डिस्क देर तक भरी रही; {since} से लेखे में कमी है</translation>
        </message>
        <message>
            <source>The ledger was too large; what stood before {since} was taken out early</source>
            <translation>लेखा बहुत बड़ा हो गया था; {since} से पहले का भाग समय से पहले हटाया गया</translation>
        </message>
        <message>
            <source>This is the ledger of this seat: what stood live on its screens. Whether eyes were on it, or another program covered the window, it cannot know.</source>
            <translation>यह इसी सीट का लेखा है: इसके स्क्रीन पर क्या लाइव रहा। कोई सचमुच देख रहा था या नहीं, या किसी दूसरे प्रोग्राम ने विंडो ढक दी थी, यह इससे पता नहीं चलता।</translation>
        </message>
        <message>
            <source>Camera {camera} stood live on no screen of this seat. {span}</source>
            <translation>कैमरा {camera} इस सीट के किसी स्क्रीन पर लाइव नहीं था। {span}</translation>
        </message>
        <message>
            <source>Camera {camera} stood live on a screen once, for {seen}. {span}</source>
            <translation>कैमरा {camera} एक बार स्क्रीन पर लाइव रहा, कुल {seen}। {span}</translation>
        </message>
        <message>
            <source>Camera {camera} stood live on a screen {n} times, for {seen}. {span}</source>
            <translation>कैमरा {camera} {n} बार स्क्रीन पर लाइव रहा, कुल {seen}। {span}</translation>
        </message>
        <message>
            <source>There is no such camera.</source>
            <translation>ऐसा कोई कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>Every one of the {cameras} cameras was on a screen. {span}</source>
            <translation>सभी {cameras} कैमरे किसी न किसी समय स्क्रीन पर रहे। {span}</translation>
        </message>
        <message>
            <source>Nobody saw {unseen} of {cameras} cameras. {span}</source>
            <translation>{cameras} में से {unseen} कैमरे किसी ने नहीं देखे। {span}</translation>
        </message>
    </context>
    <context>
        <name>AttentionPage</name>
        <message>
            <source>Who watched a camera</source>
            <translation>कैमरा किसने देखा</translation>
        </message>
        <message>
            <source>Cameras nobody saw</source>
            <translation>जो कैमरे किसी ने नहीं देखे</translation>
        </message>
        <message>
            <source>Night prompt and notes</source>
            <translation>रात की पूछताछ और टिप्पणियाँ</translation>
        </message>
    </context>
    <context>
        <name>BookmarkPanel</name>
        <message>
            <source>Bookmarked {time}</source>
            <translation>{time} पर चिह्नित</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>कोई चित्र नहीं</translation>
        </message>
        <message>
            <source>Bookmark before (Page Up)</source>
            <translation>पिछला बुकमार्क (Page Up)</translation>
        </message>
        <message>
            <source>Bookmark after (Page Down)</source>
            <translation>अगला बुकमार्क (Page Down)</translation>
        </message>
        <message>
            <source>Open in the list of incidents (Enter)</source>
            <translation>घटनाओं की सूची में खोलें (Enter)</translation>
        </message>
        <message>
            <source>Close, everything is kept (Esc)</source>
            <translation>बन्द करें, सब कुछ सुरक्षित रहता है (Esc)</translation>
        </message>
        <message>
            <source>Note (N)</source>
            <translation>टिप्पणी (N)</translation>
        </message>
        <message>
            <source>Keys 1 to 9</source>
            <translation>कुंजियाँ 1 से 9</translation>
        </message>
        <message>
            <source>Keys + and −</source>
            <translation>कुंजियाँ + और −</translation>
        </message>
    </context>
    <context>
        <name>Bookmarking</name>
        <message>
            <source>Length of clips</source>
            <translation>क्लिप की अवधि</translation>
        </message>
        <message>
            <source>Seconds before the key press</source>
            <translation>कुंजी दबाने से पहले के सेकण्ड</translation>
        </message>
        <message>
            <source>Seconds after it</source>
            <translation>उसके बाद के सेकण्ड</translation>
        </message>
    </context>
    <context>
        <name>CameraField</name>
        <message>
            <source>Number or name of the camera</source>
            <translation>कैमरे का नंबर या नाम</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>and {n} more</source>
            <translation>और {n} अन्य</translation>
        </message>
        <message>
            <source>Take away: {name}</source>
            <translation>हटाएँ: {name}</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>सब हटाएँ</translation>
        </message>
    </context>
    <context>
        <name>ChoiceModel</name>
        <message>
            <source>Wards</source>
            <translation>वार्ड</translation>
        </message>
        <message>
            <source>Thanas</source>
            <translation>थाने</translation>
        </message>
        <message>
            <source>{name}: cameras {total}, live {live}, stalled {stalled}, down {down}</source>
            <translation>{name}: कैमरे {total}, लाइव {live}, रुके {stalled}, बन्द {down}</translation>
        </message>
    </context>
    <context>
        <name>ChoiceTree</name>
        <message>
            <source>Only this</source>
            <translation>केवल यही</translation>
        </message>
        <message>
            <source>Open all</source>
            <translation>सब खोलें</translation>
        </message>
        <message>
            <source>Close all</source>
            <translation>सब समेटें</translation>
        </message>
    </context>
    <context>
        <name>Clip</name>
        <message>
            <source>The disk is full</source>
            <translation>डिस्क भर गई है</translation>
        </message>
        <message>
            <source>The evidence folder cannot be written to</source>
            <translation>साक्ष्य फ़ोल्डर में लिखा नहीं जा सकता</translation>
        </message>
        <message>
            <source>The evidence folder is missing</source>
            <translation>साक्ष्य फ़ोल्डर नहीं मिला</translation>
        </message>
        <message>
            <source>The camera sent nothing in that time</source>
            <translation>उस समय कैमरे से कुछ नहीं आया</translation>
        </message>
        <message>
            <source>The clip could not be written</source>
            <translation>क्लिप लिखी नहीं जा सकी</translation>
        </message>
    </context>
    <context>
        <name>ClipPlayer</name>
        <message>
            <source>10 seconds back (←)</source>
            <translation>10 सेकण्ड पीछे (←)</translation>
        </message>
        <message>
            <source>One picture back (,)</source>
            <translation>एक चित्र पीछे (,)</translation>
        </message>
        <message>
            <source>Play or hold (Space)</source>
            <translation>चलाएँ या रोकें (Space)</translation>
        </message>
        <message>
            <source>One picture on (.)</source>
            <translation>एक चित्र आगे (.)</translation>
        </message>
        <message>
            <source>10 seconds on (→)</source>
            <translation>10 सेकण्ड आगे (→)</translation>
        </message>
        <message>
            <source>Speed ([ and ])</source>
            <translation>गति ([ और ])</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>गति</translation>
        </message>
        <message>
            <source>Moment in the clip</source>
            <translation>क्लिप में समय</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>camera's clock {offset}</source>
            <translation>कैमरे की घड़ी: {offset}</translation>
        </message>
        <message>
            <source>no picture yet</source>
            <translation>अभी कोई चित्र नहीं</translation>
        </message>
        <message>
            <source>picture {seconds} s old</source>
            <translation>चित्र {seconds} से. पुराना</translation>
        </message>
        <message>
            <source>picture {age} old</source>
            <translation>चित्र {age} पुराना</translation>
        </message>
    </context>
    <context>
        <name>Doctor</name>
        <message>
            <source>Python {version}</source>
            <translation>Python {version}</translation>
        </message>
        <message>
            <source>Python 3.11 or later is needed.</source>
            <translation>Python 3.11 या बाद का संस्करण चाहिए।</translation>
        </message>
        <message>
            <source>Qt (PySide6) cannot be loaded: {problem}</source>
            <translation>Qt (PySide6) लोड नहीं हो सका: {problem}</translation>
        </message>
        <message>
            <source>Install again: build_scripts/run.sh</source>
            <translation>फिर से स्थापित करें: build_scripts/run.sh</translation>
        </message>
        <message>
            <source>Qt (PySide6) {version}</source>
            <translation>Qt (PySide6) {version}</translation>
        </message>
        <message>
            <source>This release crashes on Python before 3.12; install PySide6 before 6.12.</source>
            <translation>यह संस्करण Python 3.12 से पहले क्रैश होता है; 6.12 से पहले का PySide6 स्थापित करें।</translation>
        </message>
        <message>
            <source>libVLC cannot be used: {problem}</source>
            <translation>libVLC का उपयोग नहीं हो सका: {problem}</translation>
        </message>
        <message>
            <source>Install it: {command}</source>
            <translation>इसे स्थापित करें: {command}</translation>
        </message>
        <message>
            <source>libVLC {version}</source>
            <translation>libVLC {version}</translation>
        </message>
        <message>
            <source>libVLC 3 is needed.</source>
            <translation>libVLC 3 चाहिए।</translation>
        </message>
        <message>
            <source>Video of H.264, H.265 and MJPEG cameras is shown</source>
            <translation>H.264, H.265 और MJPEG कैमरों का वीडियो दिखता है</translation>
        </message>
        <message>
            <source>Stills of H.264, H.265 and MJPEG cameras can be made</source>
            <translation>H.264, H.265 और MJPEG कैमरों के चित्र लिए जा सकते हैं</translation>
        </message>
        <message>
            <source>Video cannot be decoded: {codecs}</source>
            <translation>वीडियो डिकोड नहीं हो सकता: {codecs}</translation>
        </message>
        <message>
            <source>Fonts for Hindi: could not be looked for</source>
            <translation>हिन्दी फ़ॉन्ट: खोजे नहीं जा सके</translation>
        </message>
        <message>
            <source>No font for Hindi</source>
            <translation>हिन्दी का कोई फ़ॉन्ट नहीं</translation>
        </message>
        <message>
            <source>Install one: {command}</source>
            <translation>एक स्थापित करें: {command}</translation>
        </message>
        <message>
            <source>Font for Hindi: {name}</source>
            <translation>हिन्दी फ़ॉन्ट: {name}</translation>
        </message>
        <message>
            <source>This session has no display</source>
            <translation>इस सत्र में कोई डिस्प्ले नहीं है</translation>
        </message>
        <message>
            <source>Start the console from the desktop of this computer.</source>
            <translation>कंसोल को इस कंप्यूटर के डेस्कटॉप से चालू करें।</translation>
        </message>
        <message>
            <source>The display {name} cannot be opened: {problem}</source>
            <translation>डिस्प्ले {name} नहीं खुल सका: {problem}</translation>
        </message>
        <message>
            <source>Log in to the desktop, and install what build_scripts/run.sh names.</source>
            <translation>डेस्कटॉप पर लॉगिन करें, और build_scripts/run.sh जो बताए वह स्थापित करें।</translation>
        </message>
        <message>
            <source>Display {name} ({platform}), {width}×{height}</source>
            <translation>डिस्प्ले {name} ({platform}), {width}×{height}</translation>
        </message>
        <message>
            <source>The console is made for 1366×768 or more.</source>
            <translation>कंसोल 1366×768 या अधिक के लिए बना है।</translation>
        </message>
        <message>
            <source>The clock is synchronised</source>
            <translation>घड़ी समय-सर्वर से मिली हुई है</translation>
        </message>
        <message>
            <source>Name the centre's time server, for example in /etc/systemd/timesyncd.conf.</source>
            <translation>केन्द्र का समय-सर्वर दर्ज करें, जैसे /etc/systemd/timesyncd.conf में।</translation>
        </message>
        <message>
            <source>The clock is not synchronised</source>
            <translation>घड़ी समय-सर्वर से मिली हुई नहीं है</translation>
        </message>
        <message>
            <source>Whether the clock is synchronised is not known</source>
            <translation>घड़ी समय-सर्वर से मिली है या नहीं, ज्ञात नहीं</translation>
        </message>
        <message>
            <source>Free disk space of {path} is not known</source>
            <translation>{path} की खाली डिस्क ज्ञात नहीं</translation>
        </message>
        <message>
            <source>{gigabytes} GB free for data</source>
            <translation>डेटा के लिए {gigabytes} GB खाली</translation>
        </message>
        <message>
            <source>Keep at least {gigabytes} GB free for evidence.</source>
            <translation>साक्ष्य के लिए कम से कम {gigabytes} GB खाली रखें।</translation>
        </message>
        <message>
            <source>The data folder {path} cannot be written to</source>
            <translation>डेटा फ़ोल्डर {path} में लिखा नहीं जा सकता</translation>
        </message>
        <message>
            <source>Choose another with --data, or ask for the right to write there.</source>
            <translation>--data से दूसरा चुनें, या वहाँ लिखने का अधिकार लें।</translation>
        </message>
        <message>
            <source>The data folder {path} will be made at the first start</source>
            <translation>डेटा फ़ोल्डर {path} पहली बार चालू करने पर बनेगा</translation>
        </message>
        <message>
            <source>Other users of this computer can read the data folder {path}</source>
            <translation>इस कंप्यूटर के अन्य उपयोगकर्ता डेटा फ़ोल्डर {path} पढ़ सकते हैं</translation>
        </message>
        <message>
            <source>Close it to them: {command}</source>
            <translation>उनके लिए इसे बन्द करें: {command}</translation>
        </message>
        <message>
            <source>Data folder {path}</source>
            <translation>डेटा फ़ोल्डर {path}</translation>
        </message>
        <message>
            <source>The console's processes can speak to each other</source>
            <translation>कंसोल की प्रक्रियाएँ आपस में बात कर सकती हैं</translation>
        </message>
        <message>
            <source>Connections within this computer (127.0.0.1) do not work</source>
            <translation>इस कंप्यूटर के भीतर के कनेक्शन (127.0.0.1) काम नहीं करते</translation>
        </message>
        <message>
            <source>Check its firewall and the interface “lo”.</source>
            <translation>फ़ायरवॉल और इंटरफ़ेस “lo” जाँचें।</translation>
        </message>
    </context>
    <context>
        <name>Economy</name>
        <message>
            <source>Machine busy: picture not smoothed</source>
            <translation>मशीन व्यस्त: चित्र की सफ़ाई कम</translation>
        </message>
        <message>
            <source>Machine busy: every second picture is shown</source>
            <translation>मशीन व्यस्त: हर दूसरा चित्र दिखाया जा रहा है</translation>
        </message>
        <message>
            <source>Machine busy: key frames only</source>
            <translation>मशीन व्यस्त: केवल मुख्य फ़्रेम</translation>
        </message>
    </context>
    <context>
        <name>FileTable</name>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>जाँच</translation>
        </message>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>प्रारूप</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Search incidents</source>
            <translation>घटनाएँ खोजें</translation>
        </message>
        <message>
            <source>Camera number</source>
            <translation>कैमरा संख्या</translation>
        </message>
        <message>
            <source>Any day</source>
            <translation>कोई भी दिन</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>आज</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>कल (बीता)</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>पिछले 7 दिन</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>पिछले 30 दिन</translation>
        </message>
        <message>
            <source>Between …</source>
            <translation>इन तिथियों के बीच …</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>दिन</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>सभी श्रेणियाँ</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>All severities</source>
            <translation>सभी गम्भीरताएँ</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>गम्भीरता</translation>
        </message>
    </context>
    <context>
        <name>FinderPanel</name>
        <message>
            <source>Cameras: {found}</source>
            <translation>कैमरे: {found}</translation>
        </message>
        <message>
            <source>{found} of {all}</source>
            <translation>{all} में से {found}</translation>
        </message>
        <message>
            <source>No camera matches</source>
            <translation>कोई कैमरा मेल नहीं खाता</translation>
        </message>
        <message>
            <source>Name, place or number</source>
            <translation>नाम, स्थान या संख्या</translation>
        </message>
        <message>
            <source>Search cameras</source>
            <translation>कैमरे खोजें</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>श्रेणियाँ</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>क्षेत्र</translation>
        </message>
        <message>
            <source>Cameras found</source>
            <translation>मिले कैमरे</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Safe City Console</source>
            <translation>सेफ सिटी कंसोल</translation>
        </message>
        <message>
            <source>Operator…</source>
            <translation>ऑपरेटर…</translation>
        </message>
        <message>
            <source>Seat {seat} · change the operator</source>
            <translation>सीट {seat} · ऑपरेटर बदलें</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>लाइव</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>घटनाएँ</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>निगरानी</translation>
        </message>
        <message>
            <source>{time} IST</source>
            <translation>{time} IST</translation>
        </message>
        <message>
            <source>✓ clock set</source>
            <translation>✓ घड़ी मिली हुई</translation>
        </message>
        <message>
            <source>The clock follows a time server.</source>
            <translation>घड़ी समय-सर्वर के अनुसार चलती है।</translation>
        </message>
        <message>
            <source>▲ clock not set</source>
            <translation>▲ घड़ी मिली नहीं</translation>
        </message>
        <message>
            <source>The clock follows no time server: tell the administrator. Each record says so.</source>
            <translation>घड़ी किसी समय-सर्वर से नहीं जुड़ी: प्रशासक को बताएँ। हर अभिलेख में यह लिखा जाता है।</translation>
        </message>
        <message>
            <source>? clock unsure</source>
            <translation>? घड़ी अनिश्चित</translation>
        </message>
        <message>
            <source>Whether the clock follows a time server could not be found out.</source>
            <translation>घड़ी समय-सर्वर से जुड़ी है या नहीं, यह पता नहीं चल सका।</translation>
        </message>
    </context>
    <context>
        <name>Health</name>
        <message>
            <source>Live</source>
            <translation>लाइव</translation>
        </message>
        <message>
            <source>Stalled</source>
            <translation>रुका हुआ</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>बन्द</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>अज्ञात</translation>
        </message>
    </context>
    <context>
        <name>HealthSwitch</name>
        <message>
            <source>Only: {health}</source>
            <translation>केवल: {health}</translation>
        </message>
    </context>
    <context>
        <name>Hearing</name>
        <message>
            <source>This camera sends no sound.</source>
            <translation>यह कैमरा आवाज़ नहीं भेजता।</translation>
        </message>
        <message>
            <source>This camera's sound cannot be heard: {reason}</source>
            <translation>इस कैमरे की आवाज़ नहीं सुनी जा सकती: {reason}</translation>
        </message>
        <message>
            <source>This computer has no sound device: connect headphones or a loudspeaker.</source>
            <translation>इस कंप्यूटर में ध्वनि उपकरण नहीं है: हेडफ़ोन या स्पीकर लगाएँ।</translation>
        </message>
        <message>
            <source>The camera's sound does not come; it is tried again until you press the key once more.</source>
            <translation>कैमरे की आवाज़ नहीं आ रही; जब तक आप कुंजी फिर न दबाएँ, दोबारा कोशिश होती रहेगी।</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>All keys</source>
            <translation>सभी कुंजियाँ</translation>
        </message>
        <message>
            <source>About</source>
            <translation>विवरण</translation>
        </message>
        <message>
            <source>Safe City Console {version}</source>
            <translation>सेफ सिटी कंसोल {version}</translation>
        </message>
        <message>
            <source>Clips are kept as the cameras sent them. Their SHA-256 says that they are unchanged since this console received them; it says nothing of the time before.</source>
            <translation>क्लिप वैसी ही रखी जाती हैं जैसी कैमरों ने भेजीं। उनका SHA-256 बताता है कि इस कंसोल को मिलने के बाद वे बदली नहीं हैं; उससे पहले के बारे में वह कुछ नहीं बताता।</translation>
        </message>
    </context>
    <context>
        <name>HelperNews</name>
        <message>
            <source>The connection to the cameras was interrupted inside the console; it is starting again.</source>
            <translation>कंसोल के भीतर कैमरों से सम्पर्क टूटा; वह फिर चालू हो रहा है।</translation>
        </message>
        <message>
            <source>The pictures were interrupted inside the console; they are starting again.</source>
            <translation>कंसोल के भीतर चित्र रुके; वे फिर चालू हो रहे हैं।</translation>
        </message>
        <message>
            <source>{count} records could not be written to disk yet; they are kept in memory and tried again. Free disk space now.</source>
            <translation>{count} अभिलेख अभी डिस्क पर नहीं लिखे जा सके; वे स्मृति में सुरक्षित हैं और फिर प्रयास हो रहा है। डिस्क पर जगह खाली करें।</translation>
        </message>
        <message>
            <source>The graphics driver could not decode a picture: from now on everything is decoded without it. Nothing is lost.</source>
            <translation>ग्राफ़िक्स ड्राइवर चित्र नहीं दिखा सका: अब से सब कुछ उसके बिना दिखाया जाएगा। कुछ भी खोया नहीं।</translation>
        </message>
    </context>
    <context>
        <name>HistoryTable</name>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या हुआ</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>किसने</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>कंसोल</translation>
        </message>
    </context>
    <context>
        <name>IncidentDetail</name>
        <message>
            <source>No picture was kept of this moment</source>
            <translation>इस क्षण का कोई चित्र सुरक्षित नहीं है</translation>
        </message>
        <message>
            <source>Still of {time}</source>
            <translation>{time} का चित्र</translation>
        </message>
        <message>
            <source>Reading the files and comparing their SHA-256 …</source>
            <translation>फ़ाइलें पढ़कर SHA-256 मिलाया जा रहा है …</translation>
        </message>
        <message>
            <source>SHA-256 checked ✓  {count} files are as they were recorded ({time})</source>
            <translation>SHA-256 जाँचा गया ✓  {count} फ़ाइलें वैसी ही हैं जैसी दर्ज हुई थीं ({time})</translation>
        </message>
        <message>
            <source>SHA-256 changed ✗  {files}</source>
            <translation>SHA-256 बदल गया ✗  {files}</translation>
        </message>
        <message>
            <source>Clips cannot be played here: libVLC is not installed</source>
            <translation>यहाँ क्लिप नहीं चल सकती: libVLC स्थापित नहीं है</translation>
        </message>
        <message>
            <source>This video format cannot be shown</source>
            <translation>यह वीडियो प्रारूप नहीं दिखाया जा सकता</translation>
        </message>
        <message>
            <source>The clip could not be played</source>
            <translation>क्लिप नहीं चल सकी</translation>
        </message>
        <message>
            <source>Finish recording</source>
            <translation>रिकॉर्डिंग समाप्त करें</translation>
        </message>
        <message>
            <source>Check files again</source>
            <translation>फ़ाइलें फिर जाँचें</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>प्रति सहेजें …</translation>
        </message>
        <message>
            <source>Copies the files with a list of their hashes (Ctrl+S)</source>
            <translation>फ़ाइलों की प्रति उनकी हैश सूची के साथ बनाता है (Ctrl+S)</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>About</source>
            <translation>विवरण</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
        <message>
            <source>History</source>
            <translation>इतिहास</translation>
        </message>
        <message>
            <source>Watched by</source>
            <translation>किसने देखा</translation>
        </message>
    </context>
    <context>
        <name>IncidentTable</name>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>घटना</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>गम्भीरता</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>आज</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>क्लिप</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
    </context>
    <context>
        <name>Incidents</name>
        <message>
            <source>Low</source>
            <translation>कम</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>मध्यम</translation>
        </message>
        <message>
            <source>High</source>
            <translation>अधिक</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>अति गम्भीर</translation>
        </message>
        <message>
            <source>Not set</source>
            <comment>severity</comment>
            <translation>निर्धारित नहीं</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>डिस्क भर गई है</translation>
        </message>
        <message>
            <source>The evidence folder cannot be written to</source>
            <translation>साक्ष्य फ़ोल्डर में लिखा नहीं जा सकता</translation>
        </message>
        <message>
            <source>The evidence folder is not there</source>
            <translation>साक्ष्य फ़ोल्डर नहीं मिला</translation>
        </message>
        <message>
            <source>Writing failed</source>
            <translation>लिखना विफल रहा</translation>
        </message>
        <message>
            <source>The camera sent no pictures in this time</source>
            <translation>इस समय कैमरे से कोई चित्र नहीं आया</translation>
        </message>
        <message>
            <source>Recording was cut off for a moment</source>
            <translation>रिकॉर्डिंग क्षण भर के लिए टूटी</translation>
        </message>
        <message>
            <source>The console ended while recording</source>
            <translation>रिकॉर्डिंग के बीच कंसोल बन्द हो गया</translation>
        </message>
        <message>
            <source>A file is no longer what was sealed</source>
            <translation>एक फ़ाइल वैसी नहीं रही जैसी सील हुई थी</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>सुरक्षित</translation>
        </message>
        <message>
            <source>Part saved</source>
            <translation>आंशिक सुरक्षित</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>सुरक्षित नहीं</translation>
        </message>
        <message>
            <source>Finishing</source>
            <translation>पूरी हो रही है</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>प्रतीक्षा में</translation>
        </message>
        <message>
            <source>Recording, {seconds} s left</source>
            <translation>रिकॉर्डिंग, {seconds} से. शेष</translation>
        </message>
        <message>
            <source>Footage from {time}</source>
            <translation>फ़ुटेज {time} से</translation>
        </message>
        <message>
            <source>{seconds} s missing in between</source>
            <translation>बीच के {seconds} से. नहीं हैं</translation>
        </message>
        <message>
            <source>Footage until {time}</source>
            <translation>फ़ुटेज {time} तक</translation>
        </message>
        <message>
            <source>SHA-256 checked</source>
            <translation>SHA-256 जाँचा गया</translation>
        </message>
        <message>
            <source>File changed</source>
            <translation>फ़ाइल बदली हुई है</translation>
        </message>
        <message>
            <source>File missing</source>
            <translation>फ़ाइल नहीं मिली</translation>
        </message>
        <message>
            <source>File cannot be read</source>
            <translation>फ़ाइल पढ़ी नहीं जा सकी</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>अभी जाँच नहीं हुई</translation>
        </message>
        <message>
            <source>No file yet</source>
            <translation>अभी कोई फ़ाइल नहीं</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>बुकमार्क</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>शीर्षक</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>गम्भीरता</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>Seconds before</source>
            <translation>पहले के सेकण्ड</translation>
        </message>
        <message>
            <source>Seconds after</source>
            <translation>बाद के सेकण्ड</translation>
        </message>
        <message>
            <source>Bookmarked</source>
            <translation>बुकमार्क किया गया</translation>
        </message>
        <message>
            <source>Found after the console had ended</source>
            <translation>कंसोल बन्द होने के बाद मिली</translation>
        </message>
        <message>
            <source>Copied: {file}</source>
            <translation>प्रति बनी: {file}</translation>
        </message>
    </context>
    <context>
        <name>IncidentsPage</name>
        <message>
            <source>Incidents: {count}</source>
            <translation>घटनाएँ: {count}</translation>
        </message>
        <message>
            <source>No incident fits this search</source>
            <translation>इस खोज से कोई घटना मेल नहीं खाती</translation>
        </message>
        <message>
            <source>No incidents yet. Press B on a picture to bookmark what happens.</source>
            <translation>अभी कोई घटना नहीं। जो हो रहा है उसे चिह्नित करने के लिए चित्र पर B दबाएँ।</translation>
        </message>
        <message>
            <source>Save a copy of the files</source>
            <translation>फ़ाइलों की प्रति सहेजें</translation>
        </message>
        <message>
            <source>Copied and checked: {folder}</source>
            <translation>प्रति बनी और जाँची गई: {folder}</translation>
        </message>
        <message>
            <source>The copy was not made. {why}: {detail}</source>
            <translation>प्रति नहीं बनी। {why}: {detail}</translation>
        </message>
        <message>
            <source>Choose an incident on the left</source>
            <translation>बाईं ओर से घटना चुनें</translation>
        </message>
        <message>
            <source>Show all incidents</source>
            <translation>सभी घटनाएँ दिखाएँ</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>घटनाएँ</translation>
        </message>
    </context>
    <context>
        <name>KeyTable</name>
        <message>
            <source>Menu</source>
            <translation>मेनू</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>कार्य</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>कुंजियाँ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Usual keys: {keys}</source>
            <translation>सामान्य कुंजियाँ: {keys}</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>{key} is taken: “{action}”. Give that another key first.</source>
            <translation>{key} पहले से “{action}” के लिए है। पहले उसे दूसरी कुंजी दें।</translation>
        </message>
        <message>
            <source>{key} cannot be changed: {what}.</source>
            <translation>{key} बदली नहीं जा सकती: {what}।</translation>
        </message>
        <message>
            <source>{key} may open a menu; choose a key without Alt alone.</source>
            <translation>{key} से मेनू खुल सकता है; केवल Alt के साथ वाली कुंजी न चुनें।</translation>
        </message>
        <message>
            <source>This is not a key that can be used here.</source>
            <translation>यह कुंजी यहाँ काम नहीं कर सकती।</translation>
        </message>
        <message>
            <source>the arrows select another tile</source>
            <translation>तीर दूसरी टाइल चुनते हैं</translation>
        </message>
        <message>
            <source>digits call up a camera by its number</source>
            <translation>अंक कैमरे को उसके नम्बर से बुलाते हैं</translation>
        </message>
        <message>
            <source>Ctrl with a digit changes the layout</source>
            <translation>Ctrl के साथ अंक विन्यास बदलता है</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Press the new key</source>
            <translation>नई कुंजी दबाएँ</translation>
        </message>
        <message>
            <source>Change keys</source>
            <translation>कुंजियाँ बदलें</translation>
        </message>
        <message>
            <source>Search actions, keys and menus</source>
            <translation>कार्य, कुंजी या मेनू खोजें</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>कार्य और उनकी कुंजियाँ</translation>
        </message>
        <message>
            <source>Press the new key here; Tab leaves the field</source>
            <translation>यहाँ नई कुंजी दबाएँ; Tab से बाहर निकलें</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>यह कुंजी रखें</translation>
        </message>
        <message>
            <source>Use it as well</source>
            <translation>इसे भी जोड़ें</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>कोई कुंजी नहीं</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>सामान्य कुंजियाँ</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>वापस लाएँ</translation>
        </message>
        <message>
            <source>Usual keys for everything</source>
            <translation>सब सामान्य कुंजियाँ</translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message>
            <source>and {n} more</source>
            <translation>और {n} अन्य</translation>
        </message>
    </context>
    <context>
        <name>LineTable</name>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या हुआ</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>सीट</translation>
        </message>
    </context>
    <context>
        <name>LiveControl</name>
        <message>
            <source>Demo city: invented places and people</source>
            <translation>डेमो नगर: स्थान और लोग काल्पनिक</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Safe City Console</source>
            <translation>सेफ सिटी कंसोल</translation>
        </message>
        <message>
            <source>{title} · demo city, invented places and people</source>
            <translation>{title} · नमूना नगर, स्थान और व्यक्ति काल्पनिक</translation>
        </message>
        <message>
            <source>Bookmarked. Category and note: in the main window.</source>
            <translation>बुकमार्क हो गया। श्रेणी और टिप्पणी मुख्य विंडो में भरें।</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Name of the operator on duty; bookmarks carry it:</source>
            <translation>ड्यूटी पर ऑपरेटर का नाम; बुकमार्क में यही लिखा जाता है:</translation>
        </message>
        <message>
            <source>There is no camera with the number {number}.</source>
            <translation>{number} संख्या का कोई कैमरा नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>MapWidget</name>
        <message>
            <source>{length} km</source>
            <translation>{length} कि.मी.</translation>
        </message>
        <message>
            <source>{length} m</source>
            <translation>{length} मी.</translation>
        </message>
        <message>
            <source>{count} cameras</source>
            <translation>{count} कैमरे</translation>
        </message>
        <message>
            <source>Click: go nearer. Shift + click: show on the wall.</source>
            <translation>क्लिक: पास जाएँ। Shift + क्लिक: वॉल पर दिखाएँ।</translation>
        </message>
        <message>
            <source>City map</source>
            <translation>नगर का मानचित्र</translation>
        </message>
        <message>
            <source>Cameras by place. Arrows move, plus and minus zoom, Tab visits cameras, Enter opens.</source>
            <translation>स्थान के अनुसार कैमरे। तीर से सरकाएँ, + और − से पास-दूर, Tab से कैमरे, Enter से खोलें।</translation>
        </message>
    </context>
    <context>
        <name>Mark</name>
        <message>
            <source>Sound of this camera is on</source>
            <translation>इस कैमरे की आवाज़ चालू है</translation>
        </message>
        <message>
            <source>Pinned: paging leaves it here</source>
            <translation>पिन किया हुआ: पृष्ठ बदलने पर यहीं रहता है</translation>
        </message>
        <message>
            <source>Can be moved</source>
            <translation>घुमाया जा सकता है</translation>
        </message>
        <message>
            <source>Main stream</source>
            <translation>मुख्य स्ट्रीम</translation>
        </message>
        <message>
            <source>The camera now: {state}</source>
            <translation>कैमरा अभी: {state}</translation>
        </message>
        <message>
            <source>The view names a camera that is not in the list any more.</source>
            <translation>दृश्य में ऐसा कैमरा है जो अब सूची में नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>Mode</name>
        <message>
            <source>Fetching the replay…</source>
            <translation>रीप्ले लाया जा रहा है…</translation>
        </message>
        <message>
            <source>Paused: picture {age} old</source>
            <translation>रोका हुआ: चित्र {age} पुराना</translation>
        </message>
        <message>
            <source>Paused, {age} old</source>
            <translation>रोका हुआ, {age} पुराना</translation>
        </message>
        <message>
            <source>Paused {age}</source>
            <translation>रुका {age}</translation>
        </message>
        <message>
            <source>Replay held: {age} ago</source>
            <translation>रीप्ले रुका: {age} पहले का</translation>
        </message>
        <message>
            <source>Replay: {age} ago</source>
            <translation>रीप्ले: {age} पहले का</translation>
        </message>
        <message>
            <source>Replay {age}</source>
            <translation>रीप्ले {age}</translation>
        </message>
        <message>
            <source>{position} / {duration} s</source>
            <translation>{position} / {duration} से.</translation>
        </message>
    </context>
    <context>
        <name>NameDialog</name>
        <message>
            <source>Everybody at this seat sees it</source>
            <translation>इस सीट पर सबको दिखे</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>नाम:</translation>
        </message>
        <message>
            <source>There is already one of this name.</source>
            <translation>इस नाम का पहले से एक है।</translation>
        </message>
    </context>
    <context>
        <name>Ownership</name>
        <message>
            <source>Public</source>
            <translation>सार्वजनिक</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>निजी</translation>
        </message>
    </context>
    <context>
        <name>OwnershipSwitch</name>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>{name}: cameras {total}</source>
            <translation>{name}: कैमरे {total}</translation>
        </message>
    </context>
    <context>
        <name>Placement</name>
        <message>
            <source>Entry</source>
            <translation>प्रवेश</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>निकास</translation>
        </message>
        <message>
            <source>Public place</source>
            <translation>सार्वजनिक स्थान</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>अन्य</translation>
        </message>
    </context>
    <context>
        <name>PresencePanel</name>
        <message>
            <source>Nothing was noted in this time.</source>
            <translation>इस समय में कुछ दर्ज नहीं हुआ।</translation>
        </message>
        <message>
            <source>Lines of the ledger</source>
            <translation>लेखे की पंक्तियाँ</translation>
        </message>
        <message>
            <source>Ask at night whether somebody is here</source>
            <translation>रात में पूछें कि सीट पर कोई है</translation>
        </message>
        <message>
            <source>after</source>
            <translation>जब</translation>
        </message>
        <message>
            <source>without a touch; to be answered within</source>
            <translation>तक कोई हलचल न हो; उत्तर के लिए समय</translation>
        </message>
        <message>
            <source>min</source>
            <translation>मिनट</translation>
        </message>
        <message>
            <source>Night begins (IST)</source>
            <translation>रात कब से (IST)</translation>
        </message>
        <message>
            <source>Night ends (IST)</source>
            <translation>रात कब तक (IST)</translation>
        </message>
        <message>
            <source>Minutes without a touch</source>
            <translation>बिना हलचल के मिनट</translation>
        </message>
        <message>
            <source>Minutes to answer</source>
            <translation>उत्तर के लिए मिनट</translation>
        </message>
    </context>
    <context>
        <name>PresencePrompt</name>
        <message>
            <source>Is somebody at this seat?</source>
            <translation>क्या इस सीट पर कोई है?</translation>
        </message>
        <message>
            <source>I am here  ·  any key, for example Shift</source>
            <translation>मैं यहाँ हूँ  ·  कोई भी कुंजी, जैसे Shift</translation>
        </message>
        <message>
            <source>Nobody has touched it for {idle}. Without an answer it is noted in {left}.</source>
            <translation>{idle} से यहाँ कोई हलचल नहीं हुई। उत्तर न मिलने पर {left} में यह दर्ज होगा।</translation>
        </message>
        <message>
            <source>Asked at {time}; nobody answered, and the ledger says so. An answer now is noted too.</source>
            <translation>{time} पर पूछा गया; किसी ने उत्तर नहीं दिया, यह लेखे में दर्ज है। अब दिया गया उत्तर भी दर्ज होगा।</translation>
        </message>
    </context>
    <context>
        <name>Ptz</name>
        <message>
            <source>The camera refuses: “{detail}”</source>
            <translation>कैमरा मना कर रहा है: “{detail}”</translation>
        </message>
        <message>
            <source>There is no preset {number} yet.</source>
            <translation>प्रीसेट {number} अभी नहीं बना है।</translation>
        </message>
        <message>
            <source>This camera cannot be moved: it has no control address in the list.</source>
            <translation>यह कैमरा घुमाया नहीं जा सकता: सूची में इसका कंट्रोल पता नहीं है।</translation>
        </message>
        <message>
            <source>The camera's control address in the list is not valid.</source>
            <translation>सूची में कैमरे का कंट्रोल पता सही नहीं है।</translation>
        </message>
        <message>
            <source>The host name in the camera's control address is not known.</source>
            <translation>कैमरे के कंट्रोल पते का होस्ट नाम नहीं मिला।</translation>
        </message>
        <message>
            <source>The camera takes no control connection. Check the port; ONVIF may be off.</source>
            <translation>कैमरा कंट्रोल कनेक्शन नहीं ले रहा। पोर्ट जाँचें; ONVIF बन्द हो सकता है।</translation>
        </message>
        <message>
            <source>The camera's control does not answer.</source>
            <translation>कैमरे का कंट्रोल उत्तर नहीं दे रहा।</translation>
        </message>
        <message>
            <source>The connection to the camera's control was lost.</source>
            <translation>कैमरे के कंट्रोल से सम्पर्क टूट गया।</translation>
        </message>
        <message>
            <source>The camera's certificate is not trusted by this computer.</source>
            <translation>कैमरे के प्रमाणपत्र पर इस कम्प्यूटर को भरोसा नहीं है।</translation>
        </message>
        <message>
            <source>The camera refuses user or password. Check its ONVIF user.</source>
            <translation>कैमरे ने यूज़र या पासवर्ड नहीं माना। उसका ONVIF यूज़र जाँचें।</translation>
        </message>
        <message>
            <source>The camera wants the password in plain text; it was not sent. Set it to Digest.</source>
            <translation>कैमरा पासवर्ड खुले रूप में माँग रहा है; वह नहीं भेजा गया। कैमरे में Digest चुनें।</translation>
        </message>
        <message>
            <source>What answers at the control address does not speak ONVIF.</source>
            <translation>कंट्रोल पते पर जो उत्तर दे रहा है, वह ONVIF नहीं है।</translation>
        </message>
        <message>
            <source>This camera is fixed: it says that it cannot be moved.</source>
            <translation>यह स्थिर कैमरा है: इसके अनुसार यह घुमाया नहीं जा सकता।</translation>
        </message>
        <message>
            <source>The camera refuses this order.</source>
            <translation>कैमरा यह आदेश नहीं मान रहा।</translation>
        </message>
        <message>
            <source>The camera does not know this preset any more.</source>
            <translation>कैमरे में यह प्रीसेट अब नहीं है।</translation>
        </message>
        <message>
            <source>Somebody else is moving this camera.</source>
            <translation>इस कैमरे को कोई और घुमा रहा है।</translation>
        </message>
        <message>
            <source>Not moved: who moves it could not be noted. Is the disk full?</source>
            <translation>नहीं घुमाया गया: कौन घुमा रहा है, यह दर्ज नहीं हो सका। क्या डिस्क भर गई है?</translation>
        </message>
        <message>
            <source>Stopped after 20 s. Let the key go and press it again.</source>
            <translation>20 से॰ बाद रोका गया। कुंजी छोड़कर फिर दबाएँ।</translation>
        </message>
        <message>
            <source>Stopped, because the console was busy. Press the key again.</source>
            <translation>कंसोल व्यस्त था, इसलिए रोका गया। कुंजी फिर दबाएँ।</translation>
        </message>
        <message>
            <source>Moved by {operator} (seat {seat}) since {time}</source>
            <translation>{operator} (सीट {seat}) {time} से घुमा रहे हैं</translation>
        </message>
        <message>
            <source>Looking for the camera's control…</source>
            <translation>कैमरे का कंट्रोल खोजा जा रहा है…</translation>
        </message>
        <message>
            <source>Stop is not confirmed; it is sent again and again. Watch the picture.</source>
            <translation>रुकने की पुष्टि नहीं हुई; आदेश बार-बार भेजा जा रहा है। चित्र पर ध्यान दें।</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>घूम रहा है</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>रुक रहा है…</translation>
        </message>
        <message>
            <source>Ready. Hold an arrow key; + and − zoom.</source>
            <translation>तैयार। तीर कुंजी दबाए रखें; + और − से ज़ूम।</translation>
        </message>
        <message>
            <source>Trying again.</source>
            <translation>फिर कोशिश हो रही है।</translation>
        </message>
        <message>
            <source>Stored as preset {name}</source>
            <translation>प्रीसेट {name} के रूप में सहेजा गया</translation>
        </message>
        <message>
            <source>To preset {name}</source>
            <translation>प्रीसेट {name} पर</translation>
        </message>
        <message>
            <source>Replace preset {name} by this view?</source>
            <translation>प्रीसेट {name} की जगह यह दृश्य सहेजें?</translation>
        </message>
        <message>
            <source>Store this view as preset {number}?</source>
            <translation>यह दृश्य प्रीसेट {number} के रूप में सहेजें?</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>धीमी</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>मध्यम</translation>
        </message>
        <message>
            <source>Fast</source>
            <translation>तेज़</translation>
        </message>
        <message>
            <source>Stop (0)</source>
            <translation>रोकें (0)</translation>
        </message>
        <message>
            <source>Leave (Esc)</source>
            <translation>छोड़ें (Esc)</translation>
        </message>
        <message>
            <source>Store a preset: then choose its number (Shift+1 … Shift+9)</source>
            <translation>प्रीसेट सहेजें: फिर उसका अंक चुनें (Shift+1 … Shift+9)</translation>
        </message>
        <message>
            <source>Yes (Enter)</source>
            <translation>हाँ (Enter)</translation>
        </message>
        <message>
            <source>No (Esc)</source>
            <translation>नहीं (Esc)</translation>
        </message>
        <message>
            <source>Speed: {speed} (Page up, Page down)</source>
            <translation>गति: {speed} (Page up, Page down)</translation>
        </message>
        <message>
            <source>The keyboard is elsewhere. Click the tile to go on.</source>
            <translation>कीबोर्ड कहीं और है। आगे बढ़ने के लिए टाइल पर क्लिक करें।</translation>
        </message>
        <message>
            <source>Preset {name}</source>
            <translation>प्रीसेट {name}</translation>
        </message>
        <message>
            <source>Up: press and hold (↑)</source>
            <translation>ऊपर: दबाए रखें (↑)</translation>
        </message>
        <message>
            <source>Down: press and hold (↓)</source>
            <translation>नीचे: दबाए रखें (↓)</translation>
        </message>
        <message>
            <source>Left: press and hold (←)</source>
            <translation>बाएँ: दबाए रखें (←)</translation>
        </message>
        <message>
            <source>Right: press and hold (→)</source>
            <translation>दाएँ: दबाए रखें (→)</translation>
        </message>
        <message>
            <source>Closer: press and hold (+)</source>
            <translation>पास: दबाए रखें (+)</translation>
        </message>
        <message>
            <source>Wider: press and hold (−)</source>
            <translation>चौड़ा: दबाए रखें (−)</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>सब चुनें</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>बढ़ाएँ</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>घटाएँ</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>यहाँ देखें:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>फ़ोल्डर:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>फ़ाइल का नाम:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>फ़ाइल का प्रकार:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>खोलें</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>सहेजें</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>चुनें</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>कंप्यूटर</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>बदलने की तिथि</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>वापस लें</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>फिर करें</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>काटें</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>प्रति लें</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>चिपकाएँ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>मिटाएँ</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>सब चुनें</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>ठीक है</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>सहेजें</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>खोलें</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>हाँ</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>नहीं</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>फिर प्रयास करें</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>छोड़ दें</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बन्द करें</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>न सहेजें</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>लागू करें</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>पहले जैसा करें</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>वापस लें</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>फिर करें</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>काटें</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>प्रति लें</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>चिपकाएँ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>मिटाएँ</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>सब चुनें</translation>
        </message>
    </context>
    <context>
        <name>Quality</name>
        <message>
            <source>Good</source>
            <translation>अच्छा</translation>
        </message>
        <message>
            <source>Fair</source>
            <translation>ठीक</translation>
        </message>
        <message>
            <source>Poor</source>
            <translation>खराब</translation>
        </message>
        <message>
            <source>Unusable</source>
            <translation>भरोसे लायक नहीं</translation>
        </message>
        <message>
            <source>No picture for {age}.</source>
            <translation>{age} से कोई चित्र नहीं।</translation>
        </message>
        <message>
            <source>The camera has sent the same picture for {age}.</source>
            <translation>कैमरा {age} से एक ही चित्र भेज रहा है।</translation>
        </message>
        <message>
            <source>In the last minute {lost} of {all} pictures were lost.</source>
            <translation>पिछले एक मिनट में {all} में से {lost} चित्र नहीं आए।</translation>
        </message>
        <message>
            <source>In the last minute {late} of {all} pictures came late.</source>
            <translation>पिछले एक मिनट में {all} में से {late} चित्र देर से आए।</translation>
        </message>
        <message>
            <source>Reconnected {times} times in the last hour.</source>
            <translation>पिछले एक घंटे में {times} बार दोबारा जुड़ा।</translation>
        </message>
        <message>
            <source>Stopped {times} times in the last hour.</source>
            <translation>पिछले एक घंटे में {times} बार रुका।</translation>
        </message>
        <message>
            <source>A whole picture comes only every {age}.</source>
            <translation>पूरा चित्र हर {age} में एक बार ही आता है।</translation>
        </message>
        <message>
            <source>This computer shows {got} of {sent} pictures a second.</source>
            <translation>यह कंप्यूटर प्रति सेकंड {sent} में से {got} चित्र दिखा रहा है।</translation>
        </message>
        <message>
            <source>Only {got} pictures a second come.</source>
            <translation>प्रति सेकंड केवल {got} चित्र आ रहे हैं।</translation>
        </message>
        <message>
            <source>Only {got} of {promised} pictures a second come.</source>
            <translation>प्रति सेकंड {promised} में से केवल {got} चित्र आ रहे हैं।</translation>
        </message>
        <message>
            <source>Pictures a second</source>
            <translation>प्रति सेकंड चित्र</translation>
        </message>
        <message>
            <source>Bit rate</source>
            <translation>बिट दर</translation>
        </message>
        <message>
            <source>Whole picture every</source>
            <translation>पूरा चित्र हर</translation>
        </message>
        <message>
            <source>Lost in the last minute</source>
            <translation>पिछले मिनट में खोए चित्र</translation>
        </message>
        <message>
            <source>Late in the last minute</source>
            <translation>पिछले मिनट में देर से आए चित्र</translation>
        </message>
        <message>
            <source>Reconnects in the last hour</source>
            <translation>पिछले घंटे में दोबारा जुड़ा</translation>
        </message>
        <message>
            <source>Stalls in the last hour</source>
            <translation>पिछले घंटे में रुका</translation>
        </message>
        <message>
            <source>Connected for</source>
            <translation>कब से जुड़ा है</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>प्रारूप</translation>
        </message>
        <message>
            <source>Camera's clock</source>
            <translation>कैमरे की घड़ी</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ज्ञात नहीं</translation>
        </message>
        <message>
            <source>{got} of {promised}</source>
            <translation>{promised} में से {got}</translation>
        </message>
        <message>
            <source>{n} kbit/s</source>
            <translation>{n} kbit/से.</translation>
        </message>
        <message>
            <source>{n} Mbit/s</source>
            <translation>{n} Mbit/s</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>जुड़ा नहीं है</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>नहीं बताई</translation>
        </message>
        <message>
            <source>right</source>
            <translation>सही</translation>
        </message>
        <message>
            <source>{by} ahead</source>
            <translation>{by} आगे</translation>
        </message>
        <message>
            <source>{by} behind</source>
            <translation>{by} पीछे</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} मि. {seconds} से.</translation>
        </message>
    </context>
    <context>
        <name>QualityPanel</name>
        <message>
            <source>I or Esc closes this</source>
            <translation>I या Esc से बन्द करें</translation>
        </message>
        <message>
            <source>Nothing is known yet</source>
            <translation>अभी कुछ ज्ञात नहीं</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Address is not valid</source>
            <translation>पता मान्य नहीं</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>कनेक्शन अस्वीकृत</translation>
        </message>
        <message>
            <source>Password refused</source>
            <translation>पासवर्ड अस्वीकृत</translation>
        </message>
        <message>
            <source>No such stream</source>
            <translation>ऐसी कोई स्ट्रीम नहीं</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>कोई उत्तर नहीं</translation>
        </message>
        <message>
            <source>Network down</source>
            <translation>नेटवर्क बन्द</translation>
        </message>
        <message>
            <source>Host name unknown</source>
            <translation>होस्ट का नाम अज्ञात</translation>
        </message>
        <message>
            <source>Stopped sending</source>
            <translation>भेजना रुक गया</translation>
        </message>
        <message>
            <source>Camera closed the connection</source>
            <translation>कैमरे ने कनेक्शन बन्द किया</translation>
        </message>
        <message>
            <source>Video format cannot be shown</source>
            <translation>वीडियो प्रारूप नहीं दिखाया जा सकता</translation>
        </message>
        <message>
            <source>Damaged video: it makes the decoder fail</source>
            <translation>वीडियो ख़राब है: उससे डिकोडर रुक जाता है</translation>
        </message>
        <message>
            <source>No video in the stream</source>
            <translation>स्ट्रीम में वीडियो नहीं</translation>
        </message>
        <message>
            <source>Not a video stream</source>
            <translation>यह वीडियो स्ट्रीम नहीं</translation>
        </message>
        <message>
            <source>Waiting for a free connection</source>
            <translation>खाली कनेक्शन की प्रतीक्षा</translation>
        </message>
        <message>
            <source>Media relay is restarting</source>
            <translation>मीडिया रिले फिर चालू हो रहा है</translation>
        </message>
        <message>
            <source>Not ready yet</source>
            <translation>अभी तैयार नहीं</translation>
        </message>
    </context>
    <context>
        <name>RecentStrip</name>
        <message>
            <source>Recent incidents</source>
            <translation>हाल की घटनाएँ</translation>
        </message>
        <message>
            <source>Bookmarks appear here. Press B on a picture.</source>
            <translation>बुकमार्क यहाँ दिखते हैं। चित्र पर B दबाएँ।</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>Another console is already open on this data folder: {path}. Use that one, or start this one with another folder (--data).</source>
            <translation>इस डेटा फ़ोल्डर पर एक कंसोल पहले से खुला है: {path}। उसी का उपयोग करें, या इसे दूसरे फ़ोल्डर से चालू करें (--data)।</translation>
        </message>
        <message>
            <source>The data folder cannot be used: {path} ({detail}). Choose another with --data, or ask the administrator for the right to write there.</source>
            <translation>डेटा फ़ोल्डर का उपयोग नहीं हो सकता: {path} ({detail})। --data से दूसरा चुनें, या प्रशासक से वहाँ लिखने का अधिकार लें।</translation>
        </message>
        <message>
            <source>The database {path} was written by a newer version of this console. Install that version again; nothing was changed.</source>
            <translation>डेटाबेस {path} इस कंसोल के नए संस्करण ने लिखा है। वही संस्करण फिर स्थापित करें; कुछ बदला नहीं गया।</translation>
        </message>
        <message>
            <source>The database {path} is damaged ({detail}). Nothing was changed: put a backup in its place, or start with another folder (--data).</source>
            <translation>डेटाबेस {path} क्षतिग्रस्त है ({detail})। कुछ बदला नहीं गया: उसकी जगह बैकअप रखें, या दूसरे फ़ोल्डर से चालू करें (--data)।</translation>
        </message>
        <message>
            <source>The disk is full: free some space. What was saved before is safe.</source>
            <translation>डिस्क भर गई है: जगह खाली करें। पहले सहेजा हुआ सुरक्षित है।</translation>
        </message>
        <message>
            <source>The table unchanged.json in the data folder cannot be used ({detail}); the usual one is used instead. Correct it and start again.</source>
            <translation>डेटा फ़ोल्डर की तालिका unchanged.json काम में नहीं ली जा सकती ({detail}); उसकी जगह सामान्य तालिका ली गई है। उसे ठीक करके फिर शुरू करें।</translation>
        </message>
        <message>
            <source>It could not be done: {detail}</source>
            <translation>यह नहीं हो सका: {detail}</translation>
        </message>
        <message>
            <source>Something went wrong inside the console ({name}). The wall goes on; tell the administrator.</source>
            <translation>कंसोल के भीतर कुछ गड़बड़ हुई ({name})। वॉल चलती रहेगी; प्रशासक को बताएँ।</translation>
        </message>
        <message>
            <source>libVLC is missing, so no picture can be shown. Install it with “sudo apt-get install libvlc5 vlc-plugin-base vlc-plugin-video-output” (on Windows: VLC of the same 64 bits), then start again.</source>
            <translation>libVLC नहीं मिला, इसलिए कोई चित्र नहीं दिख सकता। इसे “sudo apt-get install libvlc5 vlc-plugin-base vlc-plugin-video-output” से स्थापित करें (Windows पर: 64-bit VLC), फिर चालू करें।</translation>
        </message>
    </context>
    <context>
        <name>SpanEditor</name>
        <message>
            <source>Before</source>
            <translation>पहले</translation>
        </message>
        <message>
            <source>After</source>
            <translation>बाद</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>से.</translation>
        </message>
        <message>
            <source>Seconds before</source>
            <translation>पहले के सेकण्ड</translation>
        </message>
        <message>
            <source>Seconds after</source>
            <translation>बाद के सेकण्ड</translation>
        </message>
        <message>
            <source>Start further back</source>
            <translation>और पहले से शुरू करें</translation>
        </message>
        <message>
            <source>Start further back, as far as there is footage</source>
            <translation>जहाँ तक फ़ुटेज है, उतना पहले से शुरू करें</translation>
        </message>
        <message>
            <source>{seconds} s longer</source>
            <translation>{seconds} से. और</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>समाप्त</translation>
        </message>
        <message>
            <source>End the recording now</source>
            <translation>रिकॉर्डिंग अभी समाप्त करें</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>Live</source>
            <translation>लाइव</translation>
        </message>
        <message>
            <source>No longer in the catalogue</source>
            <translation>अब सूची में नहीं है</translation>
        </message>
        <message>
            <source>Off by the owner's hours</source>
            <translation>स्वामी के समय के अनुसार बन्द</translation>
        </message>
        <message>
            <source>Hidden under the owner's consent</source>
            <translation>स्वामी की सहमति के अनुसार छिपा</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>जुड़ रहा है…</translation>
        </message>
        <message>
            <source>Connecting… ({reason})</source>
            <translation>जुड़ रहा है… ({reason})</translation>
        </message>
        <message>
            <source>No new picture</source>
            <translation>नया चित्र नहीं</translation>
        </message>
        <message>
            <source>No new picture for {age}</source>
            <translation>{age} से नया चित्र नहीं</translation>
        </message>
        <message>
            <source>Picture unchanged</source>
            <translation>चित्र नहीं बदल रहा</translation>
        </message>
        <message>
            <source>Picture unchanged for {age}</source>
            <translation>{age} से चित्र नहीं बदला</translation>
        </message>
        <message>
            <source>Connection lost</source>
            <translation>सम्पर्क टूटा</translation>
        </message>
        <message>
            <source>{reason}: attempt {attempt}</source>
            <translation>{reason}: प्रयास {attempt}</translation>
        </message>
        <message>
            <source>{reason}: attempt {attempt} in {wait}</source>
            <translation>{reason}: {wait} में प्रयास {attempt}</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>कोई चित्र नहीं</translation>
        </message>
        <message>
            <source>Video format {codec} cannot be shown</source>
            <translation>वीडियो प्रारूप {codec} नहीं दिखाया जा सकता</translation>
        </message>
        <message>
            <source>Picture {age} old</source>
            <translation>{age} पुराना चित्र</translation>
        </message>
    </context>
    <context>
        <name>StepChooser</name>
        <message>
            <source>Add to the tour</source>
            <translation>गश्त में जोड़ें</translation>
        </message>
        <message>
            <source>Search views and groups</source>
            <translation>दृश्य और समूह खोजें</translation>
        </message>
        <message>
            <source>Views and groups</source>
            <translation>दृश्य और समूह</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>जोड़ें</translation>
        </message>
        <message>
            <source>View</source>
            <translation>दृश्य</translation>
        </message>
    </context>
    <context>
        <name>StillCard</name>
        <message>
            <source>Show in &amp;folder</source>
            <translation>फ़ोल्डर में दिखाएँ (&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Copy picture</source>
            <translation>चित्र कॉपी करें (&amp;C)</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बन्द करें</translation>
        </message>
        <message>
            <source>Still of camera {number} saved</source>
            <translation>कैमरा {number} का चित्र सहेजा गया</translation>
        </message>
        <message>
            <source>{name} · picture of {time} · {width} × {height}</source>
            <translation>{name} · {time} का चित्र · {width} × {height}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>कॉपी हो गया</translation>
        </message>
    </context>
    <context>
        <name>TileCanvas</name>
        <message>
            <source>Empty tile</source>
            <translation>खाली टाइल</translation>
        </message>
    </context>
    <context>
        <name>TileMenu</name>
        <message>
            <source>Empty tile: type a number and Enter to call up a camera</source>
            <translation>खाली टाइल: कैमरा बुलाने के लिए उसका नम्बर और Enter दबाएँ</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>स्ट्रीम</translation>
        </message>
    </context>
    <context>
        <name>TileModes</name>
        <message>
            <source>{count} tiles replay already; bring one of them back to live first.</source>
            <translation>{count} टाइलों में रीप्ले पहले से चल रहा है; पहले उनमें से एक को लाइव पर लाएँ।</translation>
        </message>
        <message>
            <source>The replay could not be played.</source>
            <translation>रीप्ले नहीं चल सका।</translation>
        </message>
        <message>
            <source>There is no picture to pause.</source>
            <translation>रोकने के लिए कोई चित्र नहीं है।</translation>
        </message>
        <message>
            <source>Only the last {age} of this camera are kept.</source>
            <translation>इस कैमरे के केवल पिछले {age} उपलब्ध हैं।</translation>
        </message>
        <message>
            <source>Nothing of this camera's past is kept yet.</source>
            <translation>इस कैमरे का पिछला कुछ भी अभी उपलब्ध नहीं है।</translation>
        </message>
        <message>
            <source>The replay could not be written to disk.</source>
            <translation>रीप्ले डिस्क पर नहीं लिखा जा सका।</translation>
        </message>
        <message>
            <source>The replay could not be fetched in time.</source>
            <translation>रीप्ले समय पर नहीं मिल सका।</translation>
        </message>
    </context>
    <context>
        <name>TileStills</name>
        <message>
            <source>That moment is no longer kept; no still was saved.</source>
            <translation>वह क्षण अब स्मृति में नहीं है; कोई चित्र नहीं सहेजा गया।</translation>
        </message>
        <message>
            <source>There is no picture of this camera to save.</source>
            <translation>सहेजने के लिए इस कैमरे का कोई चित्र नहीं है।</translation>
        </message>
        <message>
            <source>The still could not be written to {folder}.</source>
            <translation>चित्र {folder} में नहीं लिखा जा सका।</translation>
        </message>
    </context>
    <context>
        <name>Time</name>
        <message>
            <source>{n} s</source>
            <translation>{n} से.</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} मिनट</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} घण्टे</translation>
        </message>
        <message>
            <source>{n} d</source>
            <translation>{n} दिन</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>अभी-अभी</translation>
        </message>
        <message>
            <source>{age} ago</source>
            <translation>{age} पहले</translation>
        </message>
    </context>
    <context>
        <name>TimeChoice</name>
        <message>
            <source>Last hour</source>
            <translation>पिछला घंटा</translation>
        </message>
        <message>
            <source>This shift</source>
            <translation>यह पाली</translation>
        </message>
        <message>
            <source>Last shift</source>
            <translation>पिछली पाली</translation>
        </message>
        <message>
            <source>Last night</source>
            <translation>पिछली रात</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>पिछले 24 घंटे</translation>
        </message>
        <message>
            <source>Between …</source>
            <translation>इस समय के बीच …</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>समय</translation>
        </message>
        <message>
            <source>From (IST)</source>
            <translation>कब से (IST)</translation>
        </message>
        <message>
            <source>To (IST)</source>
            <translation>कब तक (IST)</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Move the map and pick cameras</source>
            <translation>मानचित्र सरकाएँ और कैमरे चुनें</translation>
        </message>
        <message>
            <source>Pick cameras in a rectangle</source>
            <translation>आयत में कैमरे चुनें</translation>
        </message>
        <message>
            <source>Pick cameras inside a drawn line</source>
            <translation>खींची रेखा के भीतर कैमरे चुनें</translation>
        </message>
        <message>
            <source>Pick the 16 cameras nearest to a point</source>
            <translation>किसी बिन्दु के निकटतम 16 कैमरे चुनें</translation>
        </message>
    </context>
    <context>
        <name>TourBar</name>
        <message>
            <source>, page {page}</source>
            <translation>, पृष्ठ {page}</translation>
        </message>
        <message>
            <source>Let the tour go on</source>
            <translation>गश्त आगे चलाएँ</translation>
        </message>
        <message>
            <source>Hold the tour</source>
            <translation>गश्त रोकें</translation>
        </message>
        <message>
            <source>A tour is on the wall</source>
            <translation>वॉल पर गश्त चल रही है</translation>
        </message>
        <message>
            <source>Back in the tour</source>
            <translation>गश्त में पीछे</translation>
        </message>
        <message>
            <source>On in the tour</source>
            <translation>गश्त में आगे</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>गश्त समाप्त करें</translation>
        </message>
    </context>
    <context>
        <name>TourDialog</name>
        <message>
            <source>New tour</source>
            <translation>नई गश्त</translation>
        </message>
        <message>
            <source>Change the tour</source>
            <translation>गश्त बदलें</translation>
        </message>
        <message>
            <source>Everybody at this seat sees it</source>
            <translation>इस सीट पर सबको दिखे</translation>
        </message>
        <message>
            <source>Steps of the tour</source>
            <translation>गश्त के चरण</translation>
        </message>
        <message>
            <source>Add views or groups…</source>
            <translation>दृश्य या समूह जोड़ें…</translation>
        </message>
        <message>
            <source>Further up (Alt+Up)</source>
            <translation>ऊपर ले जाएँ (Alt+Up)</translation>
        </message>
        <message>
            <source>Further down (Alt+Down)</source>
            <translation>नीचे ले जाएँ (Alt+Down)</translation>
        </message>
        <message>
            <source>Take out (Del)</source>
            <translation>निकालें (Del)</translation>
        </message>
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>से.</translation>
        </message>
        <message>
            <source>Seconds a page</source>
            <translation>हर पृष्ठ के सेकंड</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>नाम:</translation>
        </message>
        <message>
            <source>Each page stays for:</source>
            <translation>हर पृष्ठ रहे:</translation>
        </message>
        <message>
            <source>View</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>Group, page by page</source>
            <translation>समूह, पृष्ठ-दर-पृष्ठ</translation>
        </message>
        <message>
            <source>No longer there, it is passed over</source>
            <translation>अब नहीं है, छोड़ दिया जाता है</translation>
        </message>
        <message>
            <source>Views that are only yours are passed over when somebody else runs this tour.</source>
            <translation>जो दृश्य केवल आपके हैं, वे किसी और के यह गश्त चलाने पर छोड़ दिए जाते हैं।</translation>
        </message>
        <message>
            <source>It needs a name.</source>
            <translation>नाम देना ज़रूरी है।</translation>
        </message>
        <message>
            <source>There is already one of this name.</source>
            <translation>इस नाम का पहले से एक है।</translation>
        </message>
        <message>
            <source>It needs at least one view or group.</source>
            <translation>कम से कम एक दृश्य या समूह चाहिए।</translation>
        </message>
    </context>
    <context>
        <name>ToursPage</name>
        <message>
            <source>Start the tour</source>
            <translation>गश्त शुरू करें</translation>
        </message>
        <message>
            <source>New tour…</source>
            <translation>नई गश्त…</translation>
        </message>
        <message>
            <source>Change… (F2)</source>
            <translation>बदलें… (F2)</translation>
        </message>
        <message>
            <source>Delete (Del)</source>
            <translation>मिटाएँ (Del)</translation>
        </message>
        <message>
            <source>Everybody at this seat sees it</source>
            <translation>इस सीट पर सबको दिखे</translation>
        </message>
        <message>
            <source>Only who made a tour can take it back for themselves</source>
            <translation>जिसने गश्त बनाई, वही उसे केवल अपने लिए वापस ले सकता है</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>गश्तें</translation>
        </message>
        <message>
            <source>There is no tour yet. A tour shows views and groups in turn, each for its time.</source>
            <translation>अभी कोई गश्त नहीं है। गश्त दृश्यों और समूहों को बारी-बारी से, हर एक को उसके समय तक, दिखाती है।</translation>
        </message>
    </context>
    <context>
        <name>UnseenPanel</name>
        <message>
            <source>Ask</source>
            <translation>पूछें</translation>
        </message>
        <message>
            <source>Also those that were seen</source>
            <translation>देखे गए कैमरे भी</translation>
        </message>
        <message>
            <source>Enter or double-click shows a camera on the wall.</source>
            <translation>Enter या डबल-क्लिक से कैमरा वॉल पर आता है।</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Cameras nobody saw</source>
            <translation>जो कैमरे किसी ने नहीं देखे</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>सभी श्रेणियाँ</translation>
        </message>
        <message>
            <source>All thanas</source>
            <translation>सभी थाने</translation>
        </message>
    </context>
    <context>
        <name>UnseenTable</name>
        <message>
            <source>Number</source>
            <translation>नंबर</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Last on a screen</source>
            <translation>स्क्रीन पर अंतिम बार</translation>
        </message>
        <message>
            <source>Live for</source>
            <translation>लाइव अवधि</translation>
        </message>
        <message>
            <source>When</source>
            <translation>कब</translation>
        </message>
        <message>
            <source>not in this time</source>
            <translation>इस समय में नहीं</translation>
        </message>
    </context>
    <context>
        <name>ViewWindow</name>
        <message>
            <source>{name} · Safe City Console</source>
            <translation>{name} · सेफ सिटी कंसोल</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Without a name</source>
            <translation>बिना नाम</translation>
        </message>
        <message>
            <source>Layout {layout}</source>
            <translation>विन्यास {layout}</translation>
        </message>
        <message>
            <source>{count} no longer in the catalogue</source>
            <translation>{count} अब सूची में नहीं</translation>
        </message>
        <message>
            <source>1 camera</source>
            <translation>1 कैमरा</translation>
        </message>
        <message>
            <source>{count} cameras</source>
            <translation>{count} कैमरे</translation>
        </message>
        <message>
            <source>1 step</source>
            <translation>1 चरण</translation>
        </message>
        <message>
            <source>{count} steps</source>
            <translation>{count} चरण</translation>
        </message>
        <message>
            <source>a round takes {time}</source>
            <translation>एक फेरा {time}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} से.</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} मि. {seconds} से.</translation>
        </message>
        <message>
            <source>only yours</source>
            <translation>केवल आपका</translation>
        </message>
        <message>
            <source>shared, came with this seat</source>
            <translation>साझा, सीट के साथ आया</translation>
        </message>
        <message>
            <source>yours, shared with this seat</source>
            <translation>आपका, सीट पर साझा</translation>
        </message>
        <message>
            <source>shared by {operator}</source>
            <translation>{operator} ने साझा किया</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Ward</source>
            <translation>वार्ड</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ज़ोन</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>स्थल</translation>
        </message>
        <message>
            <source>Nothing that this tour shows is there any more.</source>
            <translation>यह गश्त जो दिखाती थी, उसमें से अब कुछ नहीं बचा।</translation>
        </message>
        <message>
            <source>paused, {key} goes on</source>
            <translation>रुकी है, {key} से चलेगी</translation>
        </message>
        <message>
            <source>waits, goes on in {seconds} s</source>
            <translation>ठहरी है, {seconds} से. में चलेगी</translation>
        </message>
        <message>
            <source>next in {seconds} s, {key} pauses</source>
            <translation>अगला {seconds} से. में, {key} से रुकेगी</translation>
        </message>
        <message>
            <source>You touched the wall. The tour goes on when nothing was touched for a minute.</source>
            <translation>आपने वॉल छुई। एक मिनट तक कुछ न छूने पर गश्त आगे चलेगी।</translation>
        </message>
    </context>
    <context>
        <name>ViewsDialog</name>
        <message>
            <source>“{name}” was deleted.</source>
            <translation>“{name}” मिटाया गया।</translation>
        </message>
        <message>
            <source>“{name}” was changed.</source>
            <translation>“{name}” बदला गया।</translation>
        </message>
        <message>
            <source>Views and tours</source>
            <translation>दृश्य और गश्तें</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>गश्तें</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>वापस लाएँ (Ctrl+Z)</translation>
        </message>
    </context>
    <context>
        <name>ViewsMenu</name>
        <message>
            <source>Views</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>गश्तें</translation>
        </message>
    </context>
    <context>
        <name>ViewsPage</name>
        <message>
            <source>Name of the view</source>
            <translation>दृश्य का नाम</translation>
        </message>
        <message>
            <source>There is no tour yet</source>
            <translation>अभी कोई गश्त नहीं है</translation>
        </message>
        <message>
            <source>Show on the wall</source>
            <translation>वॉल पर दिखाएँ</translation>
        </message>
        <message>
            <source>In a window of its own</source>
            <translation>अपनी अलग विंडो में</translation>
        </message>
        <message>
            <source>Keep the wall as a new view…</source>
            <translation>वॉल को नए दृश्य के रूप में रखें…</translation>
        </message>
        <message>
            <source>Keep the wall in this view</source>
            <translation>वॉल को इसी दृश्य में रखें</translation>
        </message>
        <message>
            <source>Rename… (F2)</source>
            <translation>नाम बदलें… (F2)</translation>
        </message>
        <message>
            <source>Add to a tour</source>
            <translation>गश्त में जोड़ें</translation>
        </message>
        <message>
            <source>Delete (Del)</source>
            <translation>मिटाएँ (Del)</translation>
        </message>
        <message>
            <source>Everybody at this seat sees it</source>
            <translation>इस सीट पर सबको दिखे</translation>
        </message>
        <message>
            <source>Only who made a view can take it back for themselves</source>
            <translation>जिसने दृश्य बनाया, वही उसे केवल अपने लिए वापस ले सकता है</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>There is no view yet. Arrange the wall as you like it and keep it as a view.</source>
            <translation>अभी कोई दृश्य नहीं है। वॉल को अपने अनुसार सजाएँ और उसे दृश्य के रूप में रखें।</translation>
        </message>
        <message>
            <source>New view</source>
            <translation>नया दृश्य</translation>
        </message>
    </context>
    <context>
        <name>WallBar</name>
        <message>
            <source>By thana</source>
            <translation>थाने से</translation>
        </message>
        <message>
            <source>By ward</source>
            <translation>वार्ड से</translation>
        </message>
        <message>
            <source>By zone</source>
            <translation>ज़ोन से</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>श्रेणी से</translation>
        </message>
        <message>
            <source>By site</source>
            <translation>स्थल से</translation>
        </message>
        <message>
            <source>As the map shows</source>
            <translation>मानचित्र के अनुसार</translation>
        </message>
        <message>
            <source>Leave this selection (Esc)</source>
            <translation>यह चयन छोड़ें (Esc)</translation>
        </message>
        <message>
            <source>Previous page (Page Up)</source>
            <translation>पिछला पृष्ठ (Page Up)</translation>
        </message>
        <message>
            <source>Next page (Page Down)</source>
            <translation>अगला पृष्ठ (Page Down)</translation>
        </message>
        <message>
            <source>Previous group (Shift+Tab)</source>
            <translation>पिछला समूह (Shift+Tab)</translation>
        </message>
        <message>
            <source>Next group (Tab)</source>
            <translation>अगला समूह (Tab)</translation>
        </message>
        <message>
            <source>Bookmark the selected tile (B)</source>
            <translation>चुनी हुई टाइल बुकमार्क करें (B)</translation>
        </message>
        <message>
            <source>Layout of the wall</source>
            <translation>वॉल का विन्यास</translation>
        </message>
        <message>
            <source>How cameras are grouped on the wall</source>
            <translation>वॉल पर कैमरों के समूह कैसे बनें</translation>
        </message>
        <message>
            <source>Layout {name}</source>
            <translation>विन्यास {name}</translation>
        </message>
        <message>
            <source>No cameras match</source>
            <translation>कोई कैमरा मेल नहीं खाता</translation>
        </message>
        <message>
            <source>Without an area</source>
            <translation>क्षेत्र के बिना</translation>
        </message>
        <message>
            <source>Page {page} of {pages}, {cameras} cameras</source>
            <translation>पृष्ठ {page}/{pages}, {cameras} कैमरे</translation>
        </message>
    </context>
    <context>
        <name>WallTools</name>
        <message>
            <source>There is no camera with the number {number}.</source>
            <translation>{number} संख्या का कोई कैमरा नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>WatchedBy</name>
        <message>
            <source>Watched by {names}. {span}</source>
            <translation>देखने वाले: {names}। {span}</translation>
        </message>
        <message>
            <source>No screen of this seat showed its cameras live. {span}</source>
            <translation>इस सीट के किसी स्क्रीन पर इसके कैमरे लाइव नहीं थे। {span}</translation>
        </message>
    </context>
    <context>
        <name>WatchedPanel</name>
        <message>
            <source>There is no such camera.</source>
            <translation>ऐसा कोई कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>Which camera, and when?</source>
            <translation>कौन सा कैमरा, और कब?</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>पूछें</translation>
        </message>
        <message>
            <source>Who watched</source>
            <translation>किसने देखा</translation>
        </message>
    </context>
    <context>
        <name>WatchedTable</name>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>Live for</source>
            <translation>लाइव अवधि</translation>
        </message>
        <message>
            <source>Of the screen</source>
            <translation>स्क्रीन का भाग</translation>
        </message>
        <message>
            <source>View</source>
            <translation>दृश्य</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>विंडो</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>सीट</translation>
        </message>
    </context>
    <context>
        <name>Windows</name>
        <message>
            <source>{count} windows with views are open; close one of them first.</source>
            <translation>दृश्यों की {count} विंडो खुली हैं; पहले उनमें से एक बंद करें।</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>वॉल</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>मानचित्र</translation>
        </message>
        <message>
            <source>{part} · Safe City Console</source>
            <translation>{part} · सेफ सिटी कंसोल</translation>
        </message>
    </context>
    <context>
        <name>WrittenForm</name>
        <message>
            <source>What happened?</source>
            <translation>क्या हुआ?</translation>
        </message>
        <message>
            <source>A short name, if it needs one</source>
            <translation>आवश्यक हो तो छोटा नाम</translation>
        </message>
    </context>
    <context>
        <name>Zoom</name>
        <message>
            <source>{factor}×</source>
            <translation>{factor}×</translation>
        </message>
    </context>
    <context>
        <name>ZoomBar</name>
        <message>
            <source>Nearer</source>
            <translation>पास</translation>
        </message>
        <message>
            <source>Further away</source>
            <translation>दूर</translation>
        </message>
        <message>
            <source>Show the whole city</source>
            <translation>पूरा नगर दिखाएँ</translation>
        </message>
    </context>
</TS>
