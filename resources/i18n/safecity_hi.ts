<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en_IN">
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;Wall</source>
            <translation>वॉल (&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Incident</source>
            <translation>घटना (&amp;I)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>स्क्रीन (&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>सहायता (&amp;H)</translation>
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
            <source>&amp;Cameras</source>
            <translation>कैमरे (&amp;C)</translation>
        </message>
        <message>
            <source>Hold the picture, and back to live</source>
            <translation>चित्र रोकें, और फिर लाइव</translation>
        </message>
        <message>
            <source>See the last 30 s again, and back to live</source>
            <translation>पिछले 30 सेकंड फिर देखें, और फिर लाइव</translation>
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
            <translation>टाइलों की इस व्यवस्था को दृश्य के रूप में रखें…</translation>
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
            <translation>टाइलों की यह व्यवस्था अपनी अलग विंडो में</translation>
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
            <source>Shift register and custody chain…</source>
            <translation>पाली रजिस्टर और अभिरक्षा शृंखला…</translation>
        </message>
        <message>
            <source>Keys of the centre…</source>
            <translation>केन्द्र की कुंजियाँ…</translation>
        </message>
        <message>
            <source>Settings of the seal…</source>
            <translation>सील की सेटिंग…</translation>
        </message>
        <message>
            <source>Retention…</source>
            <translation>फ़ाइलें रखने की अवधि…</translation>
        </message>
        <message>
            <source>Take in a list of cameras…</source>
            <translation>कैमरों की सूची शामिल करें…</translation>
        </message>
        <message>
            <source>Areas from a file…</source>
            <translation>फ़ाइल से क्षेत्र…</translation>
        </message>
        <message>
            <source>Sites to be placed</source>
            <translation>स्थल जिनका स्थान बाकी है</translation>
        </message>
        <message>
            <source>Sources of cameras</source>
            <translation>कैमरों के स्रोत</translation>
        </message>
        <message>
            <source>Passwords of cameras</source>
            <translation>कैमरों के पासवर्ड</translation>
        </message>
        <message>
            <source>Save these cameras as a group…</source>
            <translation>इन कैमरों को समूह के रूप में सहेजें…</translation>
        </message>
        <message>
            <source>Save these cameras as a list…</source>
            <translation>इन कैमरों को सूची के रूप में सहेजें…</translation>
        </message>
        <message>
            <source>Print or save the map…</source>
            <translation>नक्शा छापें या सहेजें…</translation>
        </message>
        <message>
            <source>Ground of the map…</source>
            <translation>नक्शे का आधार…</translation>
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
            <source>Cameras and lists</source>
            <translation>कैमरे और सूचियाँ</translation>
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
            <source>Sections of Cameras; parts of an incident</source>
            <translation>“कैमरे” के अनुभाग; घटना के भाग</translation>
        </message>
        <message>
            <source>Cameras: section before, after</source>
            <translation>“कैमरे”: पिछला, अगला अनुभाग</translation>
        </message>
        <message>
            <source>Select another tile</source>
            <translation>दूसरी टाइल चुनें</translation>
        </message>
        <message>
            <source>Call up a camera by its number</source>
            <translation>संख्या से कैमरा बुलाएँ</translation>
        </message>
        <message>
            <source>Map: rectangle, lasso, circle, route, nearest 16</source>
            <translation>नक्शा: आयत, लैसो, घेरा, मार्ग, निकटतम 16</translation>
        </message>
        <message>
            <source>Map: narrower, wider; where cameras are down; sites without a camera</source>
            <translation>नक्शा: सँकरा, चौड़ा; कैमरे कहाँ बंद हैं; बिना कैमरे वाले स्थल</translation>
        </message>
        <message>
            <source>Player: play, one picture back, one on</source>
            <translation>प्लेयर: चलाएँ, एक चित्र पीछे, एक आगे</translation>
        </message>
        <message>
            <source>Player: slower, faster, to the key press</source>
            <translation>प्लेयर: धीमा, तेज़, बुकमार्क के क्षण पर</translation>
        </message>
        <message>
            <source>Player: mark begin and end, no marks</source>
            <translation>प्लेयर: आरंभ व अंत चिह्नित करें, चिह्न हटाएँ</translation>
        </message>
        <message>
            <source>Player: picture, areas to cover, copy</source>
            <translation>प्लेयर: स्थिर चित्र, ढकने के क्षेत्र, प्रति</translation>
        </message>
    </context>
    <context>
        <name>AddWork</name>
        <message>
            <source>Held in memory</source>
            <translation>मेमोरी में है</translation>
        </message>
        <message>
            <source>From its recorder</source>
            <translation>इसके रिकॉर्डर से</translation>
        </message>
        <message>
            <source>From {time}</source>
            <translation>{time} से</translation>
        </message>
        <message>
            <source>None known</source>
            <translation>कुछ ज्ञात नहीं</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>Give this camera the address of its stream, for example rtsp://192.168.1.20/stream1.</source>
            <translation>इस कैमरे को उसकी स्ट्रीम का पता दें, जैसे rtsp://192.168.1.20/stream1।</translation>
        </message>
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
        <name>AreaTable</name>
        <message>
            <source>Area</source>
            <translation>क्षेत्र</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>किसका भाग</translation>
        </message>
        <message>
            <source>Cameras</source>
            <translation>कैमरे</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>बंद</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>सीमा-रेखा</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>नहीं है</translation>
        </message>
    </context>
    <context>
        <name>Areas</name>
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
        <message>
            <source>new</source>
            <translation>नए</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>बदले</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>वैसे ही</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>छोड़े गए</translation>
        </message>
        <message>
            <source>It has no name: choose the column of names.</source>
            <translation>इसका नाम नहीं है: नाम का कॉलम चुनें।</translation>
        </message>
        <message>
            <source>It has no outline.</source>
            <translation>इसकी सीमा-रेखा नहीं है।</translation>
        </message>
        <message>
            <source>Its outline encloses nothing.</source>
            <translation>इसकी सीमा-रेखा के भीतर कोई भूमि नहीं है।</translation>
        </message>
        <message>
            <source>Its coordinates cannot be read, or are no degrees.</source>
            <translation>इसके निर्देशांक पढ़े नहीं जा सके, या वे अंशों में नहीं हैं।</translation>
        </message>
        <message>
            <source>Its outline crosses itself far too often.</source>
            <translation>इसकी सीमा-रेखा बहुत जगह अपने आप को काटती है।</translation>
        </message>
        <message>
            <source>Its latitudes stood before its longitudes and were exchanged: look at it on the map.</source>
            <translation>इसमें अक्षांश देशांतर से पहले लिखे थे, इन्हें अदल-बदल दिया गया: नक्शे पर देख लें।</translation>
        </message>
        <message>
            <source>It is neither city, zone, thana nor ward.</source>
            <translation>यह न नगर है, न ज़ोन, न थाना, न वार्ड।</translation>
        </message>
        <message>
            <source>Its name stands twice in the same zone or thana; the first one counts. If they are two areas, choose the column that says which zone or thana each is part of.</source>
            <translation>इसका नाम उसी ज़ोन या थाने में दो बार है; पहला माना जाएगा। अगर ये दो अलग क्षेत्र हैं, तो वह कॉलम चुनें जिसमें हर एक का ज़ोन या थाना लिखा है।</translation>
        </message>
        <message>
            <source>Its outline crossed itself and was mended.</source>
            <translation>इसकी सीमा-रेखा अपने आप को काटती थी, उसे ठीक किया गया।</translation>
        </message>
        <message>
            <source>Its outline had very many points; it is kept to the metre.</source>
            <translation>इसकी सीमा-रेखा में बहुत अधिक बिन्दु थे; वह मीटर तक सही रखी गई।</translation>
        </message>
        <message>
            <source>The area above it is not known; its place decided.</source>
            <translation>इसके ऊपर का क्षेत्र नहीं मिला; वह इसके स्थान से तय किया गया।</translation>
        </message>
        <message>
            <source>It stands in the file only as what others are part of; its outline is that of its parts.</source>
            <translation>फ़ाइल में इसका केवल नाम है, दूसरे क्षेत्रों के ऊपर; इसकी सीमा उन्हीं क्षेत्रों की सीमा है।</translation>
        </message>
        <message>
            <source>The file could not be read. Copy it anew and try again.</source>
            <translation>फ़ाइल पढ़ी नहीं जा सकी। उसे फिर से कॉपी करके दोबारा प्रयास करें।</translation>
        </message>
        <message>
            <source>This is no GeoJSON file of areas. Export it from the survey program as GeoJSON.</source>
            <translation>यह क्षेत्रों की GeoJSON फ़ाइल नहीं है। सर्वेक्षण के प्रोग्राम से GeoJSON में निकालें।</translation>
        </message>
        <message>
            <source>The file is too large ({detail}). Export it with simplified outlines, or in parts.</source>
            <translation>फ़ाइल बहुत बड़ी है ({detail})। सीमा-रेखाएँ सरल करके, या भागों में निकालें।</translation>
        </message>
        <message>
            <source>The file has {detail} areas; at most 5,000 can be taken at once.</source>
            <translation>फ़ाइल में {detail} क्षेत्र हैं; एक बार में अधिक से अधिक 5,000 लिए जा सकते हैं।</translation>
        </message>
        <message>
            <source>The file has no areas in it, only points or lines or nothing.</source>
            <translation>फ़ाइल में कोई क्षेत्र नहीं है, केवल बिन्दु या रेखाएँ हैं या कुछ भी नहीं।</translation>
        </message>
        <message>
            <source>The file's grid ({detail}) is not known. Export it in WGS 84 (EPSG:4326).</source>
            <translation>फ़ाइल के निर्देशांकों का प्रकार ({detail}) ज्ञात नहीं। उसे WGS 84 (EPSG:4326) में निकालें।</translation>
        </message>
        <message>
            <source>The coordinates are no degrees. Export the file in WGS 84 (EPSG:4326).</source>
            <translation>निर्देशांक अंशों में नहीं हैं। फ़ाइल को WGS 84 (EPSG:4326) में निकालें।</translation>
        </message>
        <message>
            <source>{size} km²</source>
            <translation>{size} वर्ग किमी</translation>
        </message>
        <message>
            <source>{size} m²</source>
            <translation>{size} वर्ग मीटर</translation>
        </message>
    </context>
    <context>
        <name>AreasImportDialog</name>
        <message>
            <source>Reading {file} …</source>
            <translation>{file} पढ़ी जा रही है …</translation>
        </message>
        <message>
            <source>in the city but not in this file, kept: {count}</source>
            <translation>नगर में हैं पर इस फ़ाइल में नहीं, वैसे ही रहेंगे: {count}</translation>
        </message>
        <message>
            <source>Areas from {file}</source>
            <translation>{file} से क्षेत्र</translation>
        </message>
        <message>
            <source>Sites without a zone, thana or ward get theirs by their place</source>
            <translation>जिन स्थलों का ज़ोन, थाना या वार्ड नहीं लिखा है, उन्हें वह उनके स्थान से मिले</translation>
        </message>
        <message>
            <source>Take them in</source>
            <translation>शामिल करें</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
    </context>
    <context>
        <name>AreasTab</name>
        <message>
            <source>Areas from a file</source>
            <translation>फ़ाइल से क्षेत्र</translation>
        </message>
        <message>
            <source>Areas (*.geojson *.json)</source>
            <translation>क्षेत्र (*.geojson *.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>सभी फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>The areas are in. Sites that got theirs by place: {count}.</source>
            <translation>क्षेत्र शामिल हो गए। जिन स्थलों को स्थान से अपना क्षेत्र मिला: {count}।</translation>
        </message>
        <message>
            <source>Areas by place</source>
            <translation>स्थान के अनुसार क्षेत्र</translation>
        </message>
        <message>
            <source>Sites that got their areas by place: {count}.</source>
            <translation>जिन स्थलों को स्थान से अपना क्षेत्र मिला: {count}।</translation>
        </message>
        <message>
            <source>Areas from a file…</source>
            <translation>फ़ाइल से क्षेत्र…</translation>
        </message>
        <message>
            <source>Give sites their areas by place</source>
            <translation>स्थलों को स्थान के अनुसार क्षेत्र दें</translation>
        </message>
        <message>
            <source>The city has no areas yet. Take its thanas, wards and zones from GeoJSON files of the survey; sites then find their thana by their place.</source>
            <translation>नगर के क्षेत्र अभी दर्ज नहीं हैं। थाने, वार्ड और ज़ोन सर्वेक्षण की GeoJSON फ़ाइलों से लें; फिर हर स्थल को उसके स्थान से उसका थाना मिल जाएगा।</translation>
        </message>
        <message>
            <source>Areas of the city</source>
            <translation>नगर के क्षेत्र</translation>
        </message>
        <message>
            <source>Where areas do not fit</source>
            <translation>जहाँ क्षेत्रों की सीमाएँ मेल नहीं खातीं</translation>
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
            <translation>{s} सेकंड</translation>
        </message>
        <message>
            <source>{min} min</source>
            <translation>{min} मिनट</translation>
        </message>
        <message>
            <source>{min} min {s} s</source>
            <translation>{min} मिनट {s} सेकंड</translation>
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
            <source>A camera that is no more</source>
            <translation>एक कैमरा जो अब नहीं है</translation>
        </message>
        <message>
            <source>{number} {name} (this number was withdrawn on {day})</source>
            <translation>{number} {name} (यह नंबर {day} से बंद है)</translation>
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
            <translation>कंसोल अचानक बंद हो गया; {since} के बाद का लेखा नहीं है (30 सेकंड तक, यदि डिस्क भरी न हो)</translation>
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
            <source>The camera was on a screen. {span}</source>
            <translation>यह कैमरा किसी न किसी समय स्क्रीन पर रहा। {span}</translation>
        </message>
        <message>
            <source>Nobody saw the camera. {span}</source>
            <translation>यह कैमरा किसी ने नहीं देखा। {span}</translation>
        </message>
        <message>
            <source>Every one of the {cameras} cameras was on a screen. {span}</source>
            <translation>सभी {cameras} कैमरे किसी न किसी समय स्क्रीन पर रहे। {span}</translation>
        </message>
        <message>
            <source>Nobody saw 1 of {cameras} cameras. {span}</source>
            <translation>{cameras} में से 1 कैमरा किसी ने नहीं देखा। {span}</translation>
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
        <name>Audit</name>
        <message>
            <source>The custody chain does NOT hold.</source>
            <translation>अभिरक्षा शृंखला सही नहीं है।</translation>
        </message>
        <message>
            <source>The custody chain is empty.</source>
            <translation>अभिरक्षा शृंखला खाली है।</translation>
        </message>
        <message>
            <source>The custody chain holds. Entries: {entries}; checkpoints compared: {checkpoints}.</source>
            <translation>अभिरक्षा शृंखला सही है। प्रविष्टियाँ: {entries}; मिलाए गए जाँच-बिन्दु: {checkpoints}।</translation>
        </message>
        <message>
            <source>(Shown by the chain itself.)</source>
            <translation>(शृंखला से ही पता चला।)</translation>
        </message>
        <message>
            <source>(Shown by the checkpoints in the database.)</source>
            <translation>(डेटाबेस के जाँच-बिन्दुओं से पता चला।)</translation>
        </message>
        <message>
            <source>(Shown by the file of checkpoints beside the database.)</source>
            <translation>(डेटाबेस के पास रखी जाँच-बिन्दुओं की फ़ाइल से पता चला।)</translation>
        </message>
        <message>
            <source>(Shown by the checkpoints in the second folder.)</source>
            <translation>(दूसरे फ़ोल्डर के जाँच-बिन्दुओं से पता चला।)</translation>
        </message>
        <message>
            <source>(Shown by a line of the shift register.)</source>
            <translation>(पाली रजिस्टर की पंक्ति से पता चला।)</translation>
        </message>
        <message>
            <source>Entry {number} was changed after it had been entered.</source>
            <translation>प्रविष्टि {number} दर्ज होने के बाद बदली गई।</translation>
        </message>
        <message>
            <source>Entries {number} to {upto} were removed.</source>
            <translation>प्रविष्टियाँ {number} से {upto} तक हटाई गईं।</translation>
        </message>
        <message>
            <source>Entry {number} was removed.</source>
            <translation>प्रविष्टि {number} हटाई गई।</translation>
        </message>
        <message>
            <source>Entry {number} was put in afterwards: it is not part of the chain.</source>
            <translation>प्रविष्टि {number} बाद में डाली गई: वह शृंखला का भाग नहीं है।</translation>
        </message>
        <message>
            <source>From entry {number} on, entries stand in another order.</source>
            <translation>प्रविष्टि {number} से आगे प्रविष्टियों का क्रम बदला हुआ है।</translation>
        </message>
        <message>
            <source>Entry {upto} does not follow entry {number}: one was replaced.</source>
            <translation>प्रविष्टि {upto} प्रविष्टि {number} से नहीं जुड़ती: दोनों में से एक बदल दी गई।</translation>
        </message>
        <message>
            <source>The end was cut off: entries {number} to {upto} are missing.</source>
            <translation>अन्त का भाग काट दिया गया: प्रविष्टियाँ {number} से {upto} तक नहीं हैं।</translation>
        </message>
        <message>
            <source>The chain was rewritten: not all entries from {number} to {upto} are the old ones.</source>
            <translation>शृंखला दोबारा लिखी गई: {number} से {upto} तक की सब प्रविष्टियाँ पुरानी वाली नहीं हैं।</translation>
        </message>
        <message>
            <source>There are entries that name another seat.</source>
            <translation>किसी दूसरी सीट के नाम की प्रविष्टियाँ हैं।</translation>
        </message>
        <message>
            <source>From entry {number} on, nothing can be read. {detail}</source>
            <translation>प्रविष्टि {number} से आगे कुछ नहीं पढ़ा जा सकता। {detail}</translation>
        </message>
        <message>
            <source>Entry {number} cannot be read. {detail}</source>
            <translation>प्रविष्टि {number} पढ़ी नहीं जा सकती। {detail}</translation>
        </message>
        <message>
            <source>The database is damaged: {detail}</source>
            <translation>डेटाबेस क्षतिग्रस्त है: {detail}</translation>
        </message>
        <message>
            <source>The database's own guard against changes is gone: {detail}</source>
            <translation>बदलाव रोकने वाला डेटाबेस का अपना पहरा हटा दिया गया है: {detail}</translation>
        </message>
        <message>
            <source>The checkpoint up to entry {upto} is not as it was signed: it was changed or forged.</source>
            <translation>प्रविष्टि {upto} तक का जाँच-बिन्दु वैसा नहीं है जैसा हस्ताक्षर के समय था: उसे बदला या गढ़ा गया है।</translation>
        </message>
        <message>
            <source>Checkpoints from entry {number} to entry {upto} are signed with a certificate that nobody knows here: {detail}</source>
            <translation>प्रविष्टि {number} से प्रविष्टि {upto} तक के जाँच-बिन्दु ऐसे प्रमाणपत्र से हस्ताक्षरित हैं जो यहाँ ज्ञात नहीं है: {detail}</translation>
        </message>
        <message>
            <source>Checkpoints from entry {number} to entry {upto} are missing.</source>
            <translation>प्रविष्टि {number} से प्रविष्टि {upto} तक के जाँच-बिन्दु नहीं हैं।</translation>
        </message>
        <message>
            <source>Entries: {entries} · {day}, {time} IST · {why}</source>
            <translation>प्रविष्टियाँ: {entries} · {day}, {time} IST · {why}</translation>
        </message>
        <message>
            <source>There are checkpoints of another seat.</source>
            <translation>किसी दूसरी सीट के जाँच-बिन्दु हैं।</translation>
        </message>
        <message>
            <source>A checkpoint cannot be read: {detail}</source>
            <translation>एक जाँच-बिन्दु पढ़ा नहीं जा सकता: {detail}</translation>
        </message>
        <message>
            <source>The file of checkpoints beside the database is missing or empty.</source>
            <translation>डेटाबेस के पास रखी जाँच-बिन्दुओं की फ़ाइल नहीं है या खाली है।</translation>
        </message>
        <message>
            <source>The line of the register is of another seat: {detail}</source>
            <translation>रजिस्टर की पंक्ति किसी दूसरी सीट की है: {detail}</translation>
        </message>
        <message>
            <source>Entries {number} to {upto} came after the last checkpoint: only the next one will tell if they are cut off.</source>
            <translation>प्रविष्टियाँ {number} से {upto} पिछले जाँच-बिन्दु के बाद की हैं: वे काटी जाएँ तो अगले जाँच-बिन्दु से ही पता चलेगा।</translation>
        </message>
        <message>
            <source>Before entry {number} the clock was set, by {detail} s.</source>
            <translation>प्रविष्टि {number} से पहले घड़ी बदली गई, {detail} सेकंड से।</translation>
        </message>
        <message>
            <source>The newest checkpoints are not yet written outside the database.</source>
            <translation>सबसे नए जाँच-बिन्दु अभी डेटाबेस के बाहर नहीं लिखे गए हैं।</translation>
        </message>
        <message>
            <source>A line of checkpoints was cut off while it was being written.</source>
            <translation>जाँच-बिन्दु की एक पंक्ति लिखते समय कट गई।</translation>
        </message>
        <message>
            <source>The second folder of checkpoints could not be compared: it is not there.</source>
            <translation>जाँच-बिन्दुओं के दूसरे फ़ोल्डर से मिलान नहीं हो सका: वह उपलब्ध नहीं है।</translation>
        </message>
        <message>
            <source>No certificate was at hand: the signatures were not checked.</source>
            <translation>कोई प्रमाणपत्र उपलब्ध नहीं था: हस्ताक्षर नहीं जाँचे गए।</translation>
        </message>
        <message>
            <source>… and {more} more.</source>
            <translation>… और {more} अन्य।</translation>
        </message>
        <message>
            <source>Checkpoints kept on this machine can be lost or replaced together with it. Only those kept elsewhere – the second folder, lines in the shift register – show that then.</source>
            <translation>इस मशीन पर रखे जाँच-बिन्दु मशीन के साथ ही खो या बदल सकते हैं। तब केवल बाहर रखे जाँच-बिन्दु – दूसरा फ़ोल्डर, पाली रजिस्टर की पंक्तियाँ – यह दिखाते हैं।</translation>
        </message>
        <message>
            <source>every five minutes</source>
            <translation>हर पाँच मिनट</translation>
        </message>
        <message>
            <source>export of evidence</source>
            <translation>साक्ष्य का निर्यात</translation>
        </message>
        <message>
            <source>change of shift</source>
            <translation>पाली बदलना</translation>
        </message>
        <message>
            <source>start of the console</source>
            <translation>कंसोल का आरम्भ</translation>
        </message>
        <message>
            <source>end of the console</source>
            <translation>कंसोल का बन्द होना</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>माँगने पर</translation>
        </message>
        <message>
            <source>There is no checkpoint yet.</source>
            <translation>अभी कोई जाँच-बिन्दु नहीं है।</translation>
        </message>
        <message>
            <source>The line is not copied exactly: its check digits do not fit. Compare it letter by letter.</source>
            <translation>पंक्ति ठीक-ठीक नहीं उतारी गई: उसके जाँच-अंक मेल नहीं खाते। एक-एक अक्षर मिलाइए।</translation>
        </message>
        <message>
            <source>This is no line of the shift register. It begins with SCC and ends with day and time.</source>
            <translation>यह पाली रजिस्टर की पंक्ति नहीं है। वह SCC से शुरू होती है और दिनांक व समय पर समाप्त होती है।</translation>
        </message>
        <message>
            <source>There is no custody chain to look through in {file}: {detail}</source>
            <translation>{file} में जाँचने के लिए कोई अभिरक्षा शृंखला नहीं है: {detail}</translation>
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message>
            <source>Custody chain: line for the shift register</source>
            <translation>अभिरक्षा शृंखला: पाली रजिस्टर के लिए पंक्ति</translation>
        </message>
        <message>
            <source>Entries: {entries}, on {moment}. Seat {seat}. Asked for by: {who}</source>
            <translation>प्रविष्टियाँ: {entries}, {moment} को। सीट {seat}। माँगने वाले: {who}</translation>
        </message>
        <message>
            <source>Copy this line into the shift register, or paste it in. Whoever changes, removes or cuts off an entry of the chain from before this moment can no longer make it fit: the command “safecity audit verify --line …” shows it.</source>
            <translation>यह पंक्ति पाली रजिस्टर में उतार लें या चिपका दें। इस क्षण से पहले की कोई भी प्रविष्टि बदली, हटाई या काटी जाए तो शृंखला इस पंक्ति से मेल नहीं खाएगी: आदेश “safecity audit verify --line …” यह दिखा देता है।</translation>
        </message>
        <message>
            <source>Officer on duty (name, signature, date):</source>
            <translation>ड्यूटी अधिकारी (नाम, हस्ताक्षर, दिनांक):</translation>
        </message>
    </context>
    <context>
        <name>BlockTable</name>
        <message>
            <source>Blocks set by hand (F2)</source>
            <translation>हाथ से तय खंड (F2)</translation>
        </message>
        <message>
            <source>Blocks in use</source>
            <translation>प्रयोग में खंड</translation>
        </message>
        <message>
            <source>Cameras</source>
            <translation>कैमरे</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>भरे</translation>
        </message>
        <message>
            <source>Next number</source>
            <translation>अगला नंबर</translation>
        </message>
        <message>
            <source>none left</source>
            <translation>कोई नहीं बचा</translation>
        </message>
        <message>
            <source>Write blocks like this: 1101–1199, 2001–2099. Empty: blocks are found.</source>
            <translation>खंड ऐसे लिखें: 1101–1199, 2001–2099। खाली छोड़ने पर खंड अपने आप मिलते हैं।</translation>
        </message>
        <message>
            <source>Blocks in which most cameras are of this area</source>
            <translation>वे खंड जिनमें सबसे अधिक कैमरे इसी क्षेत्र के हैं</translation>
        </message>
        <message>
            <source>Numbers of these blocks that are given or retired</source>
            <translation>इन खंडों के दिए गए या बंद नंबर</translation>
        </message>
        <message>
            <source>The number that the next new camera here gets</source>
            <translation>यहाँ अगले नए कैमरे को मिलने वाला नंबर</translation>
        </message>
    </context>
    <context>
        <name>BookmarkForm</name>
        <message>
            <source>Title (T)</source>
            <translation>शीर्षक (T)</translation>
        </message>
        <message>
            <source>Note (N)</source>
            <translation>टिप्पणी (N)</translation>
        </message>
        <message>
            <source>Place and numbers (P)</source>
            <translation>स्थान और नम्बर (P)</translation>
        </message>
        <message>
            <source>GD, FIR, 112</source>
            <translation>जीडी, एफआईआर, 112</translation>
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
        <name>BookmarkHead</name>
        <message>
            <source>No picture</source>
            <translation>कोई चित्र नहीं</translation>
        </message>
    </context>
    <context>
        <name>BookmarkPanel</name>
        <message>
            <source>Bookmarked {time}</source>
            <translation>{time} पर चिह्नित</translation>
        </message>
        <message>
            <source>Bookmarked the moment {time}</source>
            <translation>{time} का क्षण चिह्नित</translation>
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
    </context>
    <context>
        <name>Bookmarking</name>
        <message>
            <source>{time} is no longer kept in memory: the still is of that moment, the clip begins later.</source>
            <translation>{time} का फ़ुटेज अब मेमोरी में नहीं है: चित्र उसी क्षण का है, क्लिप बाद से शुरू होती है।</translation>
        </message>
        <message>
            <source>{time} is no longer kept in memory: there is no still of it, and the clip begins later.</source>
            <translation>{time} का फ़ुटेज अब मेमोरी में नहीं है: उस क्षण का चित्र नहीं सहेजा गया, और क्लिप बाद से शुरू होती है।</translation>
        </message>
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
        <message>
            <source>s</source>
            <comment>seconds</comment>
            <translation>से.</translation>
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
        <name>CameraForm</name>
        <message>
            <source>✓ This number is free.</source>
            <translation>✓ यह नंबर खाली है।</translation>
        </message>
        <message>
            <source>✕ This number belongs to “{name}”.</source>
            <translation>✕ यह नंबर “{name}” का है।</translation>
        </message>
        <message>
            <source>▲ This number belonged to “{name}” until {when}; people may know it so.</source>
            <translation>▲ यह नंबर {when} तक “{name}” का था; लोग इसे उसी का जान सकते हैं।</translation>
        </message>
        <message>
            <source>Without a number the camera gets the next one of its thana.</source>
            <translation>नंबर न देने पर कैमरे को अपने थाने का अगला नंबर मिलेगा।</translation>
        </message>
        <message>
            <source>▲ Its source has not had this camera since {when}.</source>
            <translation>▲ {when} से यह कैमरा अपने स्रोत में नहीं है।</translation>
        </message>
        <message>
            <source>▲ This camera is not in its sender's list since {when}.</source>
            <translation>▲ यह कैमरा {when} से अपने भेजने वाले की सूची में नहीं है।</translation>
        </message>
        <message>
            <source>It came from the source “{name}”, which was removed: nobody keeps it in step.</source>
            <translation>यह “{name}” स्रोत से आया था, जो हटा दिया गया: अब इसका मिलान कोई नहीं करता।</translation>
        </message>
        <message>
            <source>It comes from the source “{name}”; what is changed here is not overwritten by it.</source>
            <translation>यह “{name}” स्रोत से आता है; यहाँ किया गया बदलाव उससे नहीं मिटेगा।</translation>
        </message>
        <message>
            <source>Call-up number</source>
            <translation>कॉल-अप नंबर</translation>
        </message>
        <message>
            <source>What it looks at</source>
            <translation>क्या दिखाता है</translation>
        </message>
        <message>
            <source>Name in Hindi</source>
            <translation>हिन्दी नाम</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>अंग्रेज़ी नाम</translation>
        </message>
        <message>
            <source>Address of the small stream</source>
            <translation>छोटी स्ट्रीम का पता</translation>
        </message>
        <message>
            <source>Address of the main stream</source>
            <translation>मुख्य स्ट्रीम का पता</translation>
        </message>
        <message>
            <source>Password entry</source>
            <translation>पासवर्ड की प्रविष्टि</translation>
        </message>
        <message>
            <source>Transport</source>
            <translation>ट्रांसपोर्ट</translation>
        </message>
        <message>
            <source>Address for moving the camera</source>
            <translation>कैमरा घुमाने का पता</translation>
        </message>
        <message>
            <source>Address of recordings</source>
            <translation>रिकॉर्डिंग का पता</translation>
        </message>
        <message>
            <source>Place (latitude, longitude)</source>
            <translation>जगह (अक्षांश, देशांतर)</translation>
        </message>
        <message>
            <source>Direction of view (degrees from north)</source>
            <translation>देखने की दिशा (उत्तर से अंश)</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>निर्माता</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>मॉडल</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>क्रम संख्या</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Give this number all the same</source>
            <translation>फिर भी यही नंबर दें</translation>
        </message>
    </context>
    <context>
        <name>CameraLane</name>
        <message>
            <source>Nothing was kept of this moment</source>
            <translation>इस क्षण का कुछ भी सुरक्षित नहीं है</translation>
        </message>
    </context>
    <context>
        <name>CamerasTab</name>
        <message>
            <source>Cameras nearby …</source>
            <translation>आसपास के कैमरे …</translation>
        </message>
        <message>
            <source>Take the same time from cameras around</source>
            <translation>आसपास के कैमरों से यही समय लें</translation>
        </message>
        <message>
            <source>Add a clip …</source>
            <translation>क्लिप जोड़ें …</translation>
        </message>
        <message>
            <source>A time of one camera, also of the past</source>
            <translation>एक कैमरे का कोई समय, बीता हुआ भी</translation>
        </message>
        <message>
            <source>Stop fetching</source>
            <translation>लाना रोकें</translation>
        </message>
    </context>
    <context>
        <name>CaseWork</name>
        <message>
            <source>“{title}” goes from “{before}” to “{after}”. The custody chain enters who did it.</source>
            <translation>“{title}” की स्थिति “{before}” से “{after}” होगी। किसने किया, यह अभिरक्षा शृंखला में दर्ज होगा।</translation>
        </message>
        <message>
            <source>This step goes back or leaves a state out: it needs a reason.</source>
            <translation>यह कदम पीछे जाता है या बीच की स्थिति छोड़ता है: कारण देना होगा।</translation>
        </message>
        <message>
            <source>Another state</source>
            <translation>स्थिति बदलें</translation>
        </message>
        <message>
            <source>To “{state}”</source>
            <translation>“{state}” करें</translation>
        </message>
        <message>
            <source>The hold can be lifted once the incident is closed.</source>
            <translation>घटना बंद होने पर ही रोक हटाई जा सकती है।</translation>
        </message>
        <message>
            <source>Without the hold, retention removes the files of this incident when their days are over. The record and the hashes stay.</source>
            <translation>रोक हटने पर अवधि पूरी होते ही इस घटना की फ़ाइलें हटा दी जाएँगी। अभिलेख और हैश बने रहेंगे।</translation>
        </message>
        <message>
            <source>Lift the hold</source>
            <translation>रोक हटाएँ</translation>
        </message>
        <message>
            <source>1 file of “{title}” is to be deleted. Nothing goes until another person confirms it; the record, the history and the hashes stay.</source>
            <translation>“{title}” की 1 फ़ाइल मिटाई जानी है। दूसरे व्यक्ति की पुष्टि तक कुछ नहीं मिटेगा; अभिलेख, इतिहास और हैश बने रहेंगे।</translation>
        </message>
        <message>
            <source>{count} files of “{title}” are to be deleted. Nothing goes until another person confirms it; the record, the history and the hashes stay.</source>
            <translation>“{title}” की {count} फ़ाइलें मिटाई जानी हैं। दूसरे व्यक्ति की पुष्टि तक कुछ नहीं मिटेगा; अभिलेख, इतिहास और हैश बने रहेंगे।</translation>
        </message>
        <message>
            <source>Ask for a deletion</source>
            <translation>मिटाने की माँग</translation>
        </message>
        <message>
            <source>Ask for the deletion</source>
            <translation>मिटाने की माँग करें</translation>
        </message>
        <message>
            <source>The files were deleted. The record and the hashes stay.</source>
            <translation>फ़ाइलें मिटा दी गईं। अभिलेख और हैश मौजूद हैं।</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <source>Sections</source>
            <translation>अनुभाग</translation>
        </message>
    </context>
    <context>
        <name>CatalogueSections</name>
        <message>
            <source>Lists and history</source>
            <translation>सूचियाँ और इतिहास</translation>
        </message>
        <message>
            <source>To be placed</source>
            <translation>स्थान बाकी</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>जाँच</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>क्षेत्र</translation>
        </message>
        <message>
            <source>Call-up numbers</source>
            <translation>कॉल-अप नंबर</translation>
        </message>
    </context>
    <context>
        <name>CatalogueTools</name>
        <message>
            <source>Kept as the group “{name}”.</source>
            <translation>समूह “{name}” के रूप में सहेजा गया।</translation>
        </message>
        <message>
            <source>There are no cameras here to make a list of.</source>
            <translation>यहाँ सूची बनाने के लिए कोई कैमरा नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>CentreKeys</name>
        <message>
            <source>Root of the centre</source>
            <translation>केंद्र का मूल प्रमाणपत्र</translation>
        </message>
        <message>
            <source>Key of this seat</source>
            <translation>इस सीट की कुंजी</translation>
        </message>
        <message>
            <source>Private keys</source>
            <translation>निजी कुंजियाँ</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>फ़ाइल पढ़ी नहीं जा सकती।</translation>
        </message>
        <message>
            <source>This is no PKCS#12 file, or it is damaged. Such files end in .p12 or .pfx.</source>
            <translation>यह PKCS#12 फ़ाइल नहीं है, या ख़राब है। ऐसी फ़ाइलें .p12 या .pfx पर समाप्त होती हैं।</translation>
        </message>
        <message>
            <source>The password does not open the file.</source>
            <translation>इस पासवर्ड से फ़ाइल नहीं खुलती।</translation>
        </message>
        <message>
            <source>The file is encrypted in a way that is no longer safe. Ask for it with AES-256.</source>
            <translation>फ़ाइल ऐसे तरीक़े से एन्क्रिप्टेड है जो अब सुरक्षित नहीं। उसे AES-256 के साथ माँगें।</translation>
        </message>
        <message>
            <source>A demo keeps its demo keys: import on the console that watches the city.</source>
            <translation>डेमो अपनी डेमो कुंजियाँ ही रखता है: उस कंसोल पर आयात करें जो शहर को देखता है।</translation>
        </message>
        <message>
            <source>The file holds no private key with its certificate.</source>
            <translation>फ़ाइल में अपने प्रमाणपत्र के साथ कोई निजी कुंजी नहीं है।</translation>
        </message>
        <message>
            <source>The private key in the file is not that of its certificate.</source>
            <translation>फ़ाइल की निजी कुंजी उसके प्रमाणपत्र की नहीं है।</translation>
        </message>
        <message>
            <source>The key is of another kind: it must be on the curve P-256.</source>
            <translation>कुंजी दूसरे प्रकार की है: वह P-256 वक्र पर होनी चाहिए।</translation>
        </message>
        <message>
            <source>The certificate is the authority's own. A seat needs one that the authority issued to it.</source>
            <translation>यह प्रमाणपत्र स्वयं प्राधिकरण का है। सीट को प्राधिकरण का जारी किया हुआ अपना प्रमाणपत्र चाहिए।</translation>
        </message>
        <message>
            <source>The certificate may not sign: its key usage must have digitalSignature.</source>
            <translation>प्रमाणपत्र हस्ताक्षर के लिए नहीं है: उसके key usage में digitalSignature होना चाहिए।</translation>
        </message>
        <message>
            <source>The certificate lacks the extended key usage emailProtection, without which openssl refuses its signatures.</source>
            <translation>प्रमाणपत्र में extended key usage emailProtection नहीं है, जिसके बिना openssl उसके हस्ताक्षर नहीं मानता।</translation>
        </message>
        <message>
            <source>The certificate “{name}” is not signed with SHA-2.</source>
            <translation>प्रमाणपत्र “{name}” SHA-2 से हस्ताक्षरित नहीं है।</translation>
        </message>
        <message>
            <source>The certificate “{name}” is not valid today.</source>
            <translation>प्रमाणपत्र “{name}” आज मान्य नहीं है।</translation>
        </message>
        <message>
            <source>The certificate has a critical rule ({name}) that verification does not know.</source>
            <translation>प्रमाणपत्र में ऐसा अनिवार्य नियम ({name}) है जिसे जाँच नहीं जानती।</translation>
        </message>
        <message>
            <source>The file lacks the root certificate that issued the key's. Export it with its chain.</source>
            <translation>फ़ाइल में वह मूल प्रमाणपत्र नहीं है जिसने कुंजी का प्रमाणपत्र जारी किया। उसे पूरी शृंखला के साथ निर्यात करें।</translation>
        </message>
        <message>
            <source>“{name}” is no certificate authority.</source>
            <translation>“{name}” प्रमाणपत्र प्राधिकरण नहीं है।</translation>
        </message>
        <message>
            <source>The root “{name}” must be on P-256 or P-384, or RSA of at least 2048 bits.</source>
            <translation>मूल प्रमाणपत्र “{name}” P-256 या P-384 पर, या कम से कम 2048 बिट का RSA होना चाहिए।</translation>
        </message>
        <message>
            <source>The certificate was issued by “{name}”, which is no root. Verification knows a root and the seats right below it: ask for a certificate that the root itself issued.</source>
            <translation>प्रमाणपत्र “{name}” ने जारी किया है, जो मूल प्रमाणपत्र नहीं है। जाँच केवल मूल प्रमाणपत्र और उसके ठीक नीचे की सीटों को जानती है: ऐसा प्रमाणपत्र माँगें जो मूल प्रमाणपत्र ने स्वयं जारी किया हो।</translation>
        </message>
        <message>
            <source>No time stamp: nobody said which certificate to trust for the time.</source>
            <translation>समय मुहर नहीं मिली: यह नहीं बताया गया है कि समय के लिए किस प्रमाणपत्र पर भरोसा करें।</translation>
        </message>
        <message>
            <source>No time stamp: the server's address is not one.</source>
            <translation>समय मुहर नहीं मिली: सर्वर का पता सही नहीं है।</translation>
        </message>
        <message>
            <source>No time stamp: the server did not answer in time.</source>
            <translation>समय मुहर नहीं मिली: सर्वर ने समय पर उत्तर नहीं दिया।</translation>
        </message>
        <message>
            <source>No time stamp: the server refused.</source>
            <translation>समय मुहर नहीं मिली: सर्वर ने मना किया।</translation>
        </message>
        <message>
            <source>No time stamp: what the server answered is none.</source>
            <translation>समय मुहर नहीं मिली: सर्वर का उत्तर समय मुहर नहीं है।</translation>
        </message>
        <message>
            <source>No time stamp: the server's answer does not fit, or nobody who is trusted stands for it.</source>
            <translation>समय मुहर नहीं मिली: सर्वर का उत्तर मेल नहीं खाता, या उसके पीछे कोई विश्वसनीय प्राधिकरण नहीं है।</translation>
        </message>
        <message>
            <source>Encrypted, but what opens them lies beside them in a file: a demo's keys guard nothing.</source>
            <translation>एन्क्रिप्टेड, पर इन्हें खोलने वाला रहस्य पास की ही फ़ाइल में है: डेमो की कुंजियाँ किसी चीज़ की रक्षा नहीं करतीं।</translation>
        </message>
        <message>
            <source>Encrypted; what opens them is in this computer's keyring, behind this user's password.</source>
            <translation>कूटबद्ध; इन्हें खोलने वाली कुंजी इस कंप्यूटर के कीरिंग में, इस उपयोगकर्ता के पासवर्ड के पीछे है।</translation>
        </message>
        <message>
            <source>Encrypted, but what opens them lies beside them in a file that only this user can read, because this computer offered no keyring that could be used. Whoever gets this user's files gets the keys.</source>
            <translation>एन्क्रिप्टेड, पर इन्हें खोलने वाला रहस्य पास की ही फ़ाइल में है जिसे केवल यही उपयोगकर्ता पढ़ सकता है, क्योंकि इस कंप्यूटर पर काम में आने योग्य कीरिंग नहीं मिली। जिसे इस उपयोगकर्ता की फ़ाइलें मिलीं, उसे कुंजियाँ भी मिलीं।</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>पता नहीं</translation>
        </message>
        <message>
            <source>Imported from the centre's own authority on {day} by {who}</source>
            <translation>{day} को {who} ने केंद्र के अपने प्राधिकरण से आयात किया</translation>
        </message>
        <message>
            <source>Made on this seat on {day} by {who}</source>
            <translation>{day} को इसी सीट पर बना, बनाने वाला: {who}</translation>
        </message>
        <message>
            <source>the console itself</source>
            <translation>स्वयं कंसोल</translation>
        </message>
        <message>
            <source>Ran out on {day}</source>
            <translation>{day} को समाप्त हुआ</translation>
        </message>
        <message>
            <source>Holds only from {day} on: is this computer's clock right?</source>
            <translation>{day} से ही मान्य होगा: क्या इस कंप्यूटर की घड़ी सही है?</translation>
        </message>
        <message>
            <source>Valid until {day}</source>
            <translation>{day} तक मान्य</translation>
        </message>
        <message>
            <source>DEMO KEYS – made for trying out, not for court. Every package says so.</source>
            <translation>डेमो कुंजियाँ – आज़माने के लिए बनी हैं, न्यायालय के लिए नहीं। हर पैकेज में यह लिखा रहता है।</translation>
        </message>
        <message>
            <source>Former keys of this seat: {count}. What they sealed stays verifiable with the root of their time.</source>
            <translation>इस सीट की पुरानी कुंजियाँ: {count}। उनसे मुहरबंद पैकेज उस समय के मूल प्रमाणपत्र से जाँचे जा सकते हैं।</translation>
        </message>
        <message>
            <source>Make a new root and a new key? The centre's fingerprint changes and must be given out again; packages made before stay verifiable with the old root certificate only.</source>
            <translation>नया मूल प्रमाणपत्र और नई कुंजी बनाएँ? केंद्र का फ़िंगरप्रिंट बदल जाएगा और फिर से देना होगा; पहले बने पैकेज केवल पुराने मूल प्रमाणपत्र से जाँचे जा सकेंगे।</translation>
        </message>
        <message>
            <source>Password of the PKCS#12 file</source>
            <translation>PKCS#12 फ़ाइल का पासवर्ड</translation>
        </message>
        <message>
            <source>There are no keys in {path} yet: they are made when the console first starts.</source>
            <translation>{path} में अभी कुंजियाँ नहीं हैं: वे कंसोल के पहली बार चलने पर बनती हैं।</translation>
        </message>
        <message>
            <source>The file of keys {path} cannot be used ({detail}). Put a backup in its place. If there is none, “safecity keys start-over” makes new keys; packages made before stay verifiable with the old root certificate.</source>
            <translation>कुंजियों की फ़ाइल {path} काम की नहीं है ({detail})। उसकी जगह बैकअप रखें। बैकअप न हो तो “safecity keys start-over” नई कुंजियाँ बनाता है; पहले बने पैकेज पुराने मूल प्रमाणपत्र से जाँचे जा सकेंगे।</translation>
        </message>
        <message>
            <source>{path} cannot be read or written ({detail}).</source>
            <translation>{path} को पढ़ा या लिखा नहीं जा सकता ({detail})।</translation>
        </message>
        <message>
            <source>The root belongs to the centre's own authority, so a new key cannot be made here. Ask it for a new PKCS#12 file and import that.</source>
            <translation>मूल प्रमाणपत्र केंद्र के अपने प्राधिकरण का है, इसलिए नई कुंजी यहाँ नहीं बन सकती। प्राधिकरण से नई PKCS#12 फ़ाइल लेकर उसे आयात करें।</translation>
        </message>
        <message>
            <source>It could not be done: {detail}</source>
            <translation>यह नहीं हो सका: {detail}</translation>
        </message>
        <message>
            <source>The keys cannot be opened: this computer's keyring is locked or did not answer. Sign in to the desktop as the user who uses this console, unlock the keyring and try again.</source>
            <translation>कुंजियाँ नहीं खुल सकीं: इस कंप्यूटर की कीरिंग बंद है या उसने उत्तर नहीं दिया। इस कंसोल के उपयोगकर्ता के रूप में डेस्कटॉप पर साइन इन करें, कीरिंग खोलें और फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>The keys in {path} cannot be opened: what opens them is not in this user's keyring. Start the console as the user who made them, on the same computer, or restore that keyring. If it is lost, “safecity keys start-over” makes new keys; packages made before stay verifiable with the old root certificate.</source>
            <translation>{path} की कुंजियाँ नहीं खुल सकीं: उन्हें खोलने वाला रहस्य इस उपयोगकर्ता की कीरिंग में नहीं है। कंसोल को उसी कंप्यूटर पर उसी उपयोगकर्ता के रूप में चलाएँ जिसने उन्हें बनाया, या वह कीरिंग बहाल करें। यदि वह खो गई है तो “safecity keys start-over” नई कुंजियाँ बनाता है; पहले बने पैकेज पुराने मूल प्रमाणपत्र से जाँचे जा सकेंगे।</translation>
        </message>
        <message>
            <source>The keys in {path} cannot be opened: the file “unlock” beside them is missing. Restore it from a backup. If it is lost, “safecity keys start-over” makes new keys; packages made before stay verifiable with the old root certificate.</source>
            <translation>{path} की कुंजियाँ नहीं खुल सकीं: उनके पास की फ़ाइल “unlock” नहीं है। उसे बैकअप से बहाल करें। वह खो गई हो तो “safecity keys start-over” नई कुंजियाँ बनाता है; पहले बने पैकेज पुराने मूल प्रमाणपत्र से जाँचे जा सकेंगे।</translation>
        </message>
        <message>
            <source>Nothing can be signed: the centre's root holds from {first} to {last}. Check this computer's clock; if it is right, “safecity keys start-over” makes a new root.</source>
            <translation>हस्ताक्षर नहीं हो सकता: केंद्र का मूल प्रमाणपत्र {first} से {last} तक ही मान्य है। इस कंप्यूटर की घड़ी जाँचें; वह सही हो तो “safecity keys start-over” नया मूल प्रमाणपत्र बनाता है।</translation>
        </message>
        <message>
            <source>Nothing can be signed: the seat's certificate holds only from {day} on. Check this computer's clock.</source>
            <translation>हस्ताक्षर नहीं हो सकता: सीट का प्रमाणपत्र {day} से ही मान्य है। इस कंप्यूटर की घड़ी जाँचें।</translation>
        </message>
        <message>
            <source>Nothing can be signed: the seat's certificate ran out on {day}. Check this computer's clock; if it is right, make a new key (Keys of the centre, or “safecity keys rotate”).</source>
            <translation>हस्ताक्षर नहीं हो सकता: सीट का प्रमाणपत्र {day} को समाप्त हो गया। इस कंप्यूटर की घड़ी जाँचें; वह सही हो तो नई कुंजी बनाएँ (केंद्र की कुंजियाँ, या “safecity keys rotate”)।</translation>
        </message>
    </context>
    <context>
        <name>CentreKeysDialog</name>
        <message>
            <source>Save the fingerprint page</source>
            <translation>फ़िंगरप्रिंट पृष्ठ सहेजें</translation>
        </message>
        <message>
            <source>Save the root certificate</source>
            <translation>मूल प्रमाणपत्र सहेजें</translation>
        </message>
        <message>
            <source>The imported keys are in use. Give out the new fingerprint.</source>
            <translation>आयात की गई कुंजियाँ काम में आ गई हैं। नया फ़िंगरप्रिंट दें।</translation>
        </message>
        <message>
            <source>New seat key</source>
            <translation>सीट की नई कुंजी</translation>
        </message>
        <message>
            <source>Make a new key for this seat under the same root?</source>
            <translation>उसी मूल प्रमाणपत्र के नीचे इस सीट के लिए नई कुंजी बनाएँ?</translation>
        </message>
        <message>
            <source>The root's fingerprint stays. Packages sealed before stay verifiable; the former private key is thrown away.</source>
            <translation>मूल प्रमाणपत्र का फ़िंगरप्रिंट वही रहेगा। पहले मुहरबंद पैकेज जाँचे जा सकेंगे; पुरानी निजी कुंजी हटा दी जाएगी।</translation>
        </message>
        <message>
            <source>A new key of this seat is in use.</source>
            <translation>इस सीट की नई कुंजी काम में आ गई है।</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>हो गया।</translation>
        </message>
        <message>
            <source>Keys of the centre</source>
            <translation>केंद्र की कुंजियाँ</translation>
        </message>
        <message>
            <source>Print fingerprint page…</source>
            <translation>फ़िंगरप्रिंट पृष्ठ छापें…</translation>
        </message>
        <message>
            <source>Save fingerprint page…</source>
            <translation>फ़िंगरप्रिंट पृष्ठ सहेजें…</translation>
        </message>
        <message>
            <source>Save root certificate…</source>
            <translation>मूल प्रमाणपत्र सहेजें…</translation>
        </message>
        <message>
            <source>Import PKCS#12…</source>
            <translation>PKCS#12 आयात करें…</translation>
        </message>
        <message>
            <source>New seat key…</source>
            <translation>सीट की नई कुंजी…</translation>
        </message>
        <message>
            <source>Take key and root of the centre's own authority in place of those made here</source>
            <translation>यहाँ बनी कुंजी और मूल प्रमाणपत्र की जगह केंद्र के अपने प्राधिकरण की कुंजी और मूल प्रमाणपत्र लें</translation>
        </message>
        <message>
            <source>Put a new key under the same root in the place of this seat's</source>
            <translation>इस सीट की कुंजी की जगह उसी मूल प्रमाणपत्र के नीचे नई कुंजी रखें</translation>
        </message>
    </context>
    <context>
        <name>ChangeKind</name>
        <message>
            <source>List taken in</source>
            <translation>सूची ली गई</translation>
        </message>
        <message>
            <source>Source synchronised</source>
            <translation>स्रोत से मिलान</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>क्षेत्र</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>संपादित</translation>
        </message>
        <message>
            <source>Placed on the map</source>
            <translation>नक्शे पर रखा गया</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>मिलाया गया</translation>
        </message>
        <message>
            <source>Numbers given anew</source>
            <translation>नंबर नए सिरे से दिए गए</translation>
        </message>
    </context>
    <context>
        <name>ChangeTable</name>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>From</source>
            <translation>किससे</translation>
        </message>
        <message>
            <source>By</source>
            <translation>किसने</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>नतीजा</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>Outside its thana</source>
            <translation>अपने थाने से बाहर</translation>
        </message>
        <message>
            <source>Outside the city</source>
            <translation>नगर से बाहर</translation>
        </message>
        <message>
            <source>Coordinates 0, 0</source>
            <translation>निर्देशांक 0, 0</translation>
        </message>
        <message>
            <source>Without a thana</source>
            <translation>बिना थाने के</translation>
        </message>
        <message>
            <source>No stream address</source>
            <translation>स्ट्रीम का पता नहीं है</translation>
        </message>
        <message>
            <source>Gone cameras and sites</source>
            <translation>कैमरे और स्थल जो अब नहीं हैं</translation>
        </message>
        <message>
            <source>Their source has them no more, or their office's list. They are kept with their history; remove those that are really gone. One that comes back is taken up again by itself.</source>
            <translation>ये अब अपने स्रोत में या अपने कार्यालय की सूची में नहीं हैं। इतिहास सहित रखे गए हैं; जो सचमुच नहीं रहे उन्हें हटाएँ। जो लौट आए वह अपने आप फिर जुड़ जाता है।</translation>
        </message>
        <message>
            <source>The place lies in another thana than the list says. Either the thana is wrong (T sets the one in which it lies), or the place (click where it is, then Enter).</source>
            <translation>स्थान सूची में लिखे थाने में नहीं, दूसरे थाने में है। या तो थाना ग़लत है (T से वही थाना लग जाता है जिसमें स्थान है), या स्थान (सही जगह क्लिक करें, फिर Enter)।</translation>
        </message>
        <message>
            <source>The place lies outside the city. Click where the site is, then press Enter.</source>
            <translation>स्थान नगर से बाहर है। जहाँ स्थल है वहाँ क्लिक करें, फिर Enter दबाएँ।</translation>
        </message>
        <message>
            <source>Somebody left the coordinates at zero. Click where the site is, then press Enter.</source>
            <translation>निर्देशांक शून्य छोड़ दिए गए हैं। जहाँ स्थल है वहाँ क्लिक करें, फिर Enter दबाएँ।</translation>
        </message>
        <message>
            <source>T sets the thana in which the place lies; without a place, choose it under “Edit”.</source>
            <translation>T से वह थाना लग जाता है जिसमें स्थान है; स्थान न हो तो “संपादन” में थाना चुनें।</translation>
        </message>
        <message>
            <source>These cameras can be called up and show no picture: enter the address of a stream.</source>
            <translation>ये कैमरे बुलाए जा सकते हैं पर चित्र नहीं दिखाते: स्ट्रीम का पता लिखें।</translation>
        </message>
        <message>
            <source>Nothing was found: all is well here.</source>
            <translation>कुछ नहीं मिला: यहाँ सब ठीक है।</translation>
        </message>
    </context>
    <context>
        <name>ChecksTab</name>
        <message>
            <source>Taken back: {name}</source>
            <translation>वापस लिया गया: {name}</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>जाँच</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>वापस लें (Ctrl+Z)</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>and {n} more</source>
            <translation>और {n}</translation>
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
        <name>ChipRow</name>
        <message>
            <source>Take away: {name}</source>
            <translation>हटाएँ: {name}</translation>
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
        <name>CityShown</name>
        <message>
            <source>{name}: no camera yet. The map shows its place.</source>
            <translation>{name}: अभी कैमरा नहीं। नक्शा इसका स्थान दिखा रहा है।</translation>
        </message>
        <message>
            <source>{name}: no camera yet, and no place on the map. Place it under Cameras, “To be placed”.</source>
            <translation>{name}: अभी कैमरा नहीं और नक्शे पर स्थान भी नहीं। इसे “कैमरे” पन्ने के “स्थान बाकी” भाग में रखें।</translation>
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
        <name>ClipDialog</name>
        <message>
            <source>Add a clip</source>
            <translation>क्लिप जोड़ें</translation>
        </message>
        <message>
            <source>Add the clip</source>
            <translation>क्लिप जोड़ें</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>The time must end after it begins, and be at most {hours} hours.</source>
            <translation>समय का अंत आरंभ के बाद हो, और कुल {hours} घंटे से अधिक न हो।</translation>
        </message>
        <message>
            <source>Nothing of this camera is held in memory.</source>
            <translation>इस कैमरे का कुछ भी मेमोरी में नहीं है।</translation>
        </message>
        <message>
            <source>Held in memory since {time}.</source>
            <translation>{time} से मेमोरी में है।</translation>
        </message>
        <message>
            <source>Asking the recorder …</source>
            <translation>रिकॉर्डर से पूछा जा रहा है …</translation>
        </message>
        <message>
            <source>The recordings of this camera cannot be asked for.</source>
            <translation>इस कैमरे की रिकॉर्डिंग माँगी नहीं जा सकती।</translation>
        </message>
        <message>
            <source>The recorder has nothing of this time.</source>
            <translation>रिकॉर्डर के पास इस समय का कुछ नहीं है।</translation>
        </message>
        <message>
            <source>Recorded: {times}</source>
            <translation>रिकॉर्डिंग: {times}</translation>
        </message>
    </context>
    <context>
        <name>ClipLine</name>
        <message>
            <source>Reading the files and comparing their SHA-256 …</source>
            <translation>फ़ाइलें पढ़कर SHA-256 मिलाया जा रहा है …</translation>
        </message>
        <message>
            <source>SHA-256 checked ✓  1 file is as it was recorded ({time})</source>
            <translation>SHA-256 जाँचा गया ✓  1 फ़ाइल वैसी ही है जैसी दर्ज हुई थी ({time})</translation>
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
            <source>Finish recording</source>
            <translation>रिकॉर्डिंग समाप्त करें</translation>
        </message>
    </context>
    <context>
        <name>ClipPlayer</name>
        <message>
            <source>{seconds} s marked</source>
            <translation>{seconds} सेकंड चिह्नित</translation>
        </message>
        <message>
            <source>Moment in the clips</source>
            <translation>क्लिप में क्षण</translation>
        </message>
    </context>
    <context>
        <name>ClipTable</name>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <source>From</source>
            <translation>कहाँ से</translation>
        </message>
        <message>
            <source>Footage</source>
            <translation>फ़ुटेज</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>लाया जा रहा है</translation>
        </message>
        <message>
            <source>Fetching, {percent} %</source>
            <translation>लाया जा रहा है, {percent} %</translation>
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
            <translation>चित्र {seconds} सेकंड पुराना</translation>
        </message>
        <message>
            <source>picture {age} old</source>
            <translation>चित्र {age} पुराना</translation>
        </message>
    </context>
    <context>
        <name>ColumnChoice</name>
        <message>
            <source>The file has</source>
            <translation>फ़ाइल में हैं</translation>
        </message>
        <message>
            <source>Column of the name</source>
            <translation>नाम का कॉलम</translation>
        </message>
        <message>
            <source>Name in Hindi</source>
            <translation>हिन्दी नाम</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>अंग्रेज़ी नाम</translation>
        </message>
        <message>
            <source>Zone or thana it is part of</source>
            <translation>किस ज़ोन या थाने का भाग</translation>
        </message>
        <message>
            <source>Kind of each area</source>
            <translation>हर क्षेत्र का प्रकार</translation>
        </message>
    </context>
    <context>
        <name>ColumnHeader</name>
        <message>
            <source>not used</source>
            <translation>उपयोग में नहीं</translation>
        </message>
        <message>
            <source>+ {field}, together with “{heading}”</source>
            <translation>+ {field}, “{heading}” के साथ मिलाकर</translation>
        </message>
        <message>
            <source>What column “{heading}” means</source>
            <translation>कॉलम “{heading}” का अर्थ</translation>
        </message>
        <message>
            <source>part {part} of {parts}</source>
            <translation>{parts} में से भाग {part}</translation>
        </message>
    </context>
    <context>
        <name>ColumnsStep</name>
        <message>
            <source>No column tells the site's name. Choose it over the right column.</source>
            <translation>किसी कॉलम में स्थल का नाम नहीं है। सही कॉलम के ऊपर “स्थल का नाम” चुनें।</translation>
        </message>
        <message>
            <source>No column tells the category. Choose the column, or one category for all rows above.</source>
            <translation>किसी कॉलम में श्रेणी नहीं है। कॉलम चुनें, या ऊपर सभी पंक्तियों की एक श्रेणी चुनें।</translation>
        </message>
        <message>
            <source>“{columns}” is not used now: each meaning stands over one column only.</source>
            <translation>“{columns}” अब उपयोग में नहीं: एक अर्थ केवल एक ही कॉलम पर हो सकता है।</translation>
        </message>
        <message>
            <source>Please check what these columns mean: {columns}</source>
            <translation>कृपया देखें कि इन कॉलमों का अर्थ सही है: {columns}</translation>
        </message>
        <message>
            <source>Say who sent the list: the next one of that sender is then read in the same way.</source>
            <translation>बताएँ कि सूची किसने भेजी: उसकी अगली सूची इसी तरह पढ़ी जाएगी।</translation>
        </message>
        <message>
            <source>No column tells the place: sites are taken in and wait under “To be placed”.</source>
            <translation>किसी कॉलम में स्थान नहीं है: स्थल ले लिए जाएँगे और “स्थान बाकी” में रहेंगे।</translation>
        </message>
        <message>
            <source>Hindi typed for an old font (Kruti Dev, DevLys): {columns}. Without that font nobody can read it. Ask the sender for the list in Unicode, or convert it and choose it again.</source>
            <translation>पुराने फ़ॉन्ट (कृतिदेव, देवलिस) में टाइप की गई हिन्दी: {columns}। उस फ़ॉन्ट के बिना इसे कोई नहीं पढ़ सकता। भेजने वाले से सूची यूनिकोड में माँगें, या उसे यूनिकोड में बदलकर फिर चुनें।</translation>
        </message>
        <message>
            <source>All columns are understood.</source>
            <translation>सभी कॉलम समझ लिए गए।</translation>
        </message>
        <message>
            <source>Columns that are not used are kept with the site as they stand: {n}</source>
            <translation>जो कॉलम उपयोग में नहीं, वे ज्यों के त्यों स्थल के साथ रखे जाते हैं: {n}</translation>
        </message>
        <message>
            <source>First rows of the list</source>
            <translation>सूची की पहली पंक्तियाँ</translation>
        </message>
        <message>
            <source>It is no such font: take it as it stands</source>
            <translation>ऐसा फ़ॉन्ट नहीं है: जैसा है वैसा ही लें</translation>
        </message>
    </context>
    <context>
        <name>ConflictTable</name>
        <message>
            <source>Site or camera</source>
            <translation>स्थल या कैमरा</translation>
        </message>
        <message>
            <source>Changed since by</source>
            <translation>उसके बाद बदला</translation>
        </message>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>By</source>
            <translation>किसने</translation>
        </message>
        <message>
            <source>something that keeps no history</source>
            <translation>ऐसा कुछ जिसका इतिहास नहीं रखा जाता</translation>
        </message>
    </context>
    <context>
        <name>CoordinatesField</name>
        <message>
            <source>No place in it</source>
            <translation>इसमें कोई स्थान नहीं</translation>
        </message>
        <message>
            <source>or paste coordinates, or a map's link</source>
            <translation>या निर्देशांक या नक्शे का लिंक चिपकाएँ</translation>
        </message>
        <message>
            <source>Coordinates or a map's link</source>
            <translation>निर्देशांक या नक्शे का लिंक</translation>
        </message>
    </context>
    <context>
        <name>CopyDialog</name>
        <message>
            <source>A copy is being made; there would be none.</source>
            <translation>प्रति बन रही है; वह नहीं बनेगी।</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>The pictures stay exactly as they were received. The cut begins with the key frame at or before the marked moment, so it may be some seconds longer. Nothing is written on it.</source>
            <translation>चित्र ठीक वैसे ही रहते हैं जैसे प्राप्त हुए थे। अंश चिह्नित क्षण पर या उससे पहले के मुख्य फ़्रेम से शुरू होता है, इसलिए वह कुछ सेकंड लंबा हो सकता है। उस पर कुछ नहीं लिखा जाता।</translation>
        </message>
        <message>
            <source>No area is covered.</source>
            <translation>कोई क्षेत्र ढका नहीं जाएगा।</translation>
        </message>
        <message>
            <source>The pictures are encoded anew, exactly from mark to mark; a strip beneath them says that this is a derived copy. The original stays untouched.</source>
            <translation>चित्र चिह्न से चिह्न तक ठीक-ठीक दोबारा एन्कोड किए जाते हैं; उनके नीचे की पट्टी बताती है कि यह व्युत्पन्न प्रति है। मूल अछूता रहता है।</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was kept.</source>
            <translation>रद्द किया गया। कुछ भी नहीं रखा गया।</translation>
        </message>
        <message>
            <source>The copy was not made. {why}</source>
            <translation>प्रति नहीं बनी। {why}</translation>
        </message>
        <message>
            <source>The files of this incident were deleted</source>
            <translation>इस घटना की फ़ाइलें मिटा दी गई हैं</translation>
        </message>
        <message>
            <source>Kept with the incident, as derived:</source>
            <translation>घटना के साथ, व्युत्पन्न के रूप में रखा गया:</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>प्रति बनाएँ</translation>
        </message>
        <message>
            <source>Camera {name}: {span} IST ({seconds} s)</source>
            <translation>कैमरा {name}: {span} IST ({seconds} सेकंड)</translation>
        </message>
        <message>
            <source>All that was kept of it. Keys I and O in the player mark a part.</source>
            <translation>उसका जो कुछ सुरक्षित है, सब। प्लेयर में I और O कुंजियाँ एक भाग चिह्नित करती हैं।</translation>
        </message>
        <message>
            <source>With covered areas: {count}</source>
            <translation>ढके हुए भागों के साथ: {count}</translation>
        </message>
        <message>
            <source>Encoded anew, nothing covered</source>
            <translation>दोबारा एन्कोड, कुछ भी ढका नहीं</translation>
        </message>
        <message>
            <source>Only cut, not encoded anew</source>
            <translation>केवल काटा हुआ, दोबारा एन्कोड नहीं</translation>
        </message>
        <message>
            <source>Make the copy</source>
            <translation>प्रति बनाएँ</translation>
        </message>
    </context>
    <context>
        <name>CredentialTable</name>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>User</source>
            <translation>उपयोगकर्ता</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>किसके काम में</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>बदला गया</translation>
        </message>
        <message>
            <source>cannot be opened</source>
            <translation>नहीं खुलता</translation>
        </message>
        <message>
            <source>Formerly: {names}</source>
            <translation>पहले का नाम: {names}</translation>
        </message>
        <message>
            <source>Came with an address of {host}</source>
            <translation>{host} के पते के साथ आया</translation>
        </message>
    </context>
    <context>
        <name>Credentials</name>
        <message>
            <source>Kept: {name}</source>
            <translation>रखा गया: {name}</translation>
        </message>
        <message>
            <source>{path} does not hold a user in its first line and a password in its second.</source>
            <translation>{path} की पहली पंक्ति में उपयोगकर्ता और दूसरी में पासवर्ड नहीं है।</translation>
        </message>
        <message>
            <source>User</source>
            <translation>उपयोगकर्ता</translation>
        </message>
        <message>
            <source>Password (not shown)</source>
            <translation>पासवर्ड (दिखाया नहीं जाता)</translation>
        </message>
        <message>
            <source>No logins are kept.</source>
            <translation>कोई लॉगिन नहीं रखा है।</translation>
        </message>
        <message>
            <source>Passwords</source>
            <translation>पासवर्ड</translation>
        </message>
        <message>
            <source>Cameras: {count}</source>
            <translation>कैमरे: {count}</translation>
        </message>
        <message>
            <source>Sources: {names}</source>
            <translation>स्रोत: {names}</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>उपयोग में नहीं</translation>
        </message>
        <message>
            <source>Encrypted; what opens them is in this computer's keyring, behind this user's password.</source>
            <translation>कूटबद्ध; इन्हें खोलने वाली कुंजी इस कंप्यूटर के कीरिंग में, इस उपयोगकर्ता के पासवर्ड के पीछे है।</translation>
        </message>
        <message>
            <source>Encrypted, but what opens them lies in a file that only this user can read. Whoever gets this user's files gets the passwords.</source>
            <translation>कूटबद्ध, पर इन्हें खोलने वाली कुंजी एक फ़ाइल में है जिसे केवल यही उपयोगकर्ता पढ़ सकता है। जिसे इस उपयोगकर्ता की फ़ाइलें मिलीं, उसे पासवर्ड भी मिल जाएँगे।</translation>
        </message>
        <message>
            <source>Passwords are encrypted as soon as there are any.</source>
            <translation>पासवर्ड जुड़ते ही कूटबद्ध कर दिए जाते हैं।</translation>
        </message>
        <message>
            <source>This computer's keyring has not answered yet: cameras with a password wait for it.</source>
            <translation>इस कंप्यूटर के कीरिंग ने अभी उत्तर नहीं दिया है: पासवर्ड वाले कैमरे उसकी प्रतीक्षा में हैं।</translation>
        </message>
        <message>
            <source>1 cannot be opened with the key of this console: type its user and password again.</source>
            <translation>1 इस कंसोल की कुंजी से नहीं खुलता: उसका उपयोगकर्ता और पासवर्ड फिर से लिखें।</translation>
        </message>
        <message>
            <source>{count} cannot be opened with the key of this console: type their user and password again.</source>
            <translation>{count} इस कंसोल की कुंजी से नहीं खुलते: उनका उपयोगकर्ता और पासवर्ड फिर से लिखें।</translation>
        </message>
        <message>
            <source>Begin with a new key? The passwords that are kept now can then never be opened again: each must be typed anew. Cameras and sources keep the names of theirs.</source>
            <translation>नई कुंजी से शुरू करें? अभी रखे हुए पासवर्ड फिर कभी नहीं खुल सकेंगे: हर एक नए सिरे से लिखना होगा। कैमरों और स्रोतों में उनके नाम बने रहेंगे।</translation>
        </message>
        <message>
            <source>The passwords cannot be opened: this computer's keyring is locked or did not answer. Unlock it and try again.</source>
            <translation>पासवर्ड नहीं खुल सकते: इस कंप्यूटर का कीरिंग बंद है या उसने उत्तर नहीं दिया। उसे खोलें और फिर कोशिश करें।</translation>
        </message>
        <message>
            <source>The passwords cannot be opened: their key is not in this user's keyring. Start the console as the user who made it, or restore that keyring; if it is lost, begin with a new key.</source>
            <translation>पासवर्ड नहीं खुल सकते: उनकी कुंजी इस उपयोगकर्ता के कीरिंग में नहीं है। कंसोल उसी उपयोगकर्ता से चलाएँ जिसने कुंजी बनाई थी, या वह कीरिंग वापस लाएँ; यदि वह खो गई है, तो नई कुंजी से शुरू करें।</translation>
        </message>
        <message>
            <source>The passwords cannot be opened: the file of their key is missing. Restore the folder “keys” of the data folder from a backup; if it is lost, begin with a new key.</source>
            <translation>पासवर्ड नहीं खुल सकते: उनकी कुंजी की फ़ाइल नहीं है। डेटा फ़ोल्डर का “keys” फ़ोल्डर बैकअप से वापस लाएँ; यदि वह खो गया है, तो नई कुंजी से शुरू करें।</translation>
        </message>
        <message>
            <source>The passwords cannot be opened: {path} is damaged. Restore it from a backup; if there is none, begin with a new key.</source>
            <translation>पासवर्ड नहीं खुल सकते: {path} ख़राब है। इसे बैकअप से वापस लाएँ; बैकअप न हो तो नई कुंजी से शुरू करें।</translation>
        </message>
        <message>
            <source>{path} cannot be read or written ({detail}).</source>
            <translation>{path} को पढ़ा या लिखा नहीं जा सकता ({detail})।</translation>
        </message>
        <message>
            <source>The passwords cannot be opened.</source>
            <translation>पासवर्ड नहीं खुल सकते।</translation>
        </message>
        <message>
            <source>There is no login called “{name}”.</source>
            <translation>“{name}” नाम का कोई लॉगिन नहीं है।</translation>
        </message>
        <message>
            <source>“{name}” is the name of another login, or was: choose another.</source>
            <translation>“{name}” किसी दूसरे लॉगिन का नाम है या था: कोई और नाम चुनें।</translation>
        </message>
        <message>
            <source>“{name}” is still needed ({uses}). Give those another login first.</source>
            <translation>“{name}” अभी काम में है ({uses})। पहले उन्हें कोई दूसरा लॉगिन दें।</translation>
        </message>
        <message>
            <source>The login “{name}” cannot be opened now: see Passwords.</source>
            <translation>लॉगिन “{name}” अभी नहीं खुल सकता: “पासवर्ड” देखें।</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>इसे कोई नाम दें।</translation>
        </message>
        <message>
            <source>A name has at most {count} characters.</source>
            <translation>नाम में अधिक से अधिक {count} अक्षर हो सकते हैं।</translation>
        </message>
        <message>
            <source>The name holds characters that cannot be shown.</source>
            <translation>नाम में ऐसे अक्षर हैं जो दिखाए नहीं जा सकते।</translation>
        </message>
        <message>
            <source>Type a user or a password.</source>
            <translation>उपयोगकर्ता या पासवर्ड लिखें।</translation>
        </message>
        <message>
            <source>User and password have at most {count} characters each.</source>
            <translation>उपयोगकर्ता और पासवर्ड में अधिक से अधिक {count} अक्षर हो सकते हैं।</translation>
        </message>
        <message>
            <source>User or password hold a line break or another control character.</source>
            <translation>उपयोगकर्ता या पासवर्ड में नई पंक्ति या कोई दूसरा नियंत्रण अक्षर है।</translation>
        </message>
    </context>
    <context>
        <name>CredentialsTab</name>
        <message>
            <source>Kept: {name}</source>
            <translation>रखा गया: {name}</translation>
        </message>
        <message>
            <source>Rename login</source>
            <translation>लॉगिन का नाम बदलें</translation>
        </message>
        <message>
            <source>New name. Cameras, sources and lists that say “{name}” still mean it.</source>
            <translation>नया नाम। जो कैमरे, स्रोत और सूचियाँ “{name}” कहते हैं, उनका मतलब अब भी यही रहेगा।</translation>
        </message>
        <message>
            <source>Forget the login “{name}”? Its password cannot be brought back.</source>
            <translation>लॉगिन “{name}” हटा दें? इसका पासवर्ड वापस नहीं लाया जा सकेगा।</translation>
        </message>
        <message>
            <source>Search name, host or note</source>
            <translation>नाम, होस्ट या टिप्पणी खोजें</translation>
        </message>
        <message>
            <source>Show users</source>
            <translation>उपयोगकर्ता दिखाएँ</translation>
        </message>
        <message>
            <source>Users are covered again after a minute. Passwords are never shown.</source>
            <translation>एक मिनट बाद उपयोगकर्ता फिर छिपा दिए जाते हैं। पासवर्ड कभी नहीं दिखाए जाते।</translation>
        </message>
        <message>
            <source>Logins</source>
            <translation>लॉगिन</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>नया…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>बदलें…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>नाम बदलें…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>हटाएँ…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>फिर कोशिश करें</translation>
        </message>
        <message>
            <source>Begin with a new key…</source>
            <translation>नई कुंजी से शुरू करें…</translation>
        </message>
        <message>
            <source>No passwords yet. They come with lists and sources whose addresses hold one, or are typed here; cameras refer to them by name, so that changing one is a single edit.</source>
            <translation>अभी कोई पासवर्ड नहीं है। ये उन सूचियों और स्रोतों के साथ आते हैं जिनके पतों में पासवर्ड हो, या यहाँ लिखे जाते हैं; कैमरे उन्हें नाम से पहचानते हैं, इसलिए पासवर्ड एक ही जगह बदलना पड़ता है।</translation>
        </message>
    </context>
    <context>
        <name>DayFilter</name>
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
            <translation>इस समय के बीच …</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>दिन</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>किस दिन से</translation>
        </message>
        <message>
            <source>To day</source>
            <translation>किस दिन तक</translation>
        </message>
    </context>
    <context>
        <name>DeletionNotice</name>
        <message>
            <source>Confirm or refuse …</source>
            <translation>पुष्टि करें या मना करें …</translation>
        </message>
    </context>
    <context>
        <name>Derived</name>
        <message>
            <source>Still picture, made from the clip</source>
            <translation>क्लिप से बना स्थिर चित्र</translation>
        </message>
        <message>
            <source>Cut, not encoded anew</source>
            <translation>काटा हुआ अंश, दोबारा एन्कोड नहीं किया गया</translation>
        </message>
        <message>
            <source>Copy, encoded anew</source>
            <translation>प्रति, दोबारा एन्कोड की गई</translation>
        </message>
        <message>
            <source>Copy with covered areas</source>
            <translation>ढके हुए भागों वाली प्रति</translation>
        </message>
        <message>
            <source>Made by the console</source>
            <translation>कंसोल द्वारा बनाया गया</translation>
        </message>
        <message>
            <source>{work}, from {files}</source>
            <translation>{work}, {files} से</translation>
        </message>
        <message>
            <source>There is no footage of this time</source>
            <translation>इस समय का कोई फुटेज नहीं है</translation>
        </message>
        <message>
            <source>The pictures cannot be read</source>
            <translation>चित्र पढ़े नहीं जा सकते</translation>
        </message>
        <message>
            <source>The original is no longer what was sealed</source>
            <translation>मूल फ़ाइल अब वह नहीं है जो सील की गई थी</translation>
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
            <translation>साक्ष्य फ़ोल्डर नहीं मिल रहा</translation>
        </message>
        <message>
            <source>Writing failed</source>
            <translation>लिखना विफल रहा</translation>
        </message>
        <message>
            <source>The program that makes copies ended unexpectedly</source>
            <translation>प्रतियाँ बनाने वाला प्रोग्राम अचानक बंद हो गया</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>रद्द किया गया</translation>
        </message>
    </context>
    <context>
        <name>DeviceTable</name>
        <message>
            <source>Device</source>
            <translation>उपकरण</translation>
        </message>
        <message>
            <source>Make and model</source>
            <translation>कंपनी और मॉडल</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>पता</translation>
        </message>
        <message>
            <source>Where it says it is</source>
            <translation>बताया गया स्थान</translation>
        </message>
        <message>
            <source>In the city already</source>
            <translation>शहर में पहले से</translation>
        </message>
        <message>
            <source>cameras: {count}</source>
            <translation>कैमरे: {count}</translation>
        </message>
        <message>
            <source>In another network: cannot be reached from here</source>
            <translation>दूसरे नेटवर्क में है: यहाँ से पहुँच नहीं</translation>
        </message>
        <message>
            <source>Source “{name}”</source>
            <translation>स्रोत “{name}”</translation>
        </message>
        <message>
            <source>Cameras at this address: {count}</source>
            <translation>इस पते पर कैमरे: {count}</translation>
        </message>
        <message>
            <source>New</source>
            <translation>नया</translation>
        </message>
    </context>
    <context>
        <name>Discover</name>
        <message>
            <source>Answers that could not be read: {count}</source>
            <translation>जो उत्तर पढ़े नहीं जा सके: {count}</translation>
        </message>
        <message>
            <source>More answered than are listed; the search was broken off.</source>
            <translation>सूची से अधिक उपकरणों ने उत्तर दिया; खोज बीच में रोकी गई।</translation>
        </message>
        <message>
            <source>{text} is not HOST or HOST:PORT.</source>
            <translation>{text} न HOST है, न HOST:PORT।</translation>
        </message>
        <message>
            <source>The question could not be sent: {detail}</source>
            <translation>प्रश्न भेजा नहीं जा सका: {detail}</translation>
        </message>
        <message>
            <source>(in another network: cannot be reached from here)</source>
            <translation>(दूसरे नेटवर्क में: यहाँ से पहुँचा नहीं जा सकता)</translation>
        </message>
        <message>
            <source>Cameras: {count}</source>
            <translation>कैमरे: {count}</translation>
        </message>
        <message>
            <source>This computer is in no network.</source>
            <translation>यह कंप्यूटर किसी नेटवर्क में नहीं है।</translation>
        </message>
        <message>
            <source>No device answered (asked on: {asked}). Devices may have discovery switched off, or stand behind a router: ask those by their address with --at.</source>
            <translation>किसी उपकरण ने उत्तर नहीं दिया (जहाँ पूछा गया: {asked})। हो सकता है उपकरणों में खोज बंद हो या वे राउटर के पीछे हों: उनसे --at के साथ उनके पते पर पूछें।</translation>
        </message>
    </context>
    <context>
        <name>DiscoveryDialog</name>
        <message>
            <source>The question could not be sent: {detail}</source>
            <translation>प्रश्न भेजा नहीं जा सका: {detail}</translation>
        </message>
        <message>
            <source>ONVIF devices</source>
            <translation>ONVIF उपकरण</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>फिर खोजें</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>पूछना रोकें</translation>
        </message>
        <message>
            <source>Ask them what they are</source>
            <translation>उनसे पूछें कि वे क्या हैं</translation>
        </message>
        <message>
            <source>Add chosen: {count}</source>
            <translation>चुने हुए जोड़ें: {count}</translation>
        </message>
        <message>
            <source>Looking for devices… so far: {count}</source>
            <translation>उपकरण खोजे जा रहे हैं… अब तक: {count}</translation>
        </message>
        <message>
            <source>Devices that answered: {count}</source>
            <translation>उत्तर देने वाले उपकरण: {count}</translation>
        </message>
        <message>
            <source>More answered than are listed.</source>
            <translation>सूची में दिखाए गए उपकरणों से अधिक ने उत्तर दिया।</translation>
        </message>
        <message>
            <source>This computer is in no network.</source>
            <translation>यह कंप्यूटर किसी नेटवर्क में नहीं है।</translation>
        </message>
        <message>
            <source>No device answered. Some have discovery switched off or stand behind a router: ask those by their address, or add them as a source.</source>
            <translation>किसी उपकरण ने उत्तर नहीं दिया। कुछ में खोज बंद रहती है या वे राउटर के पीछे होते हैं: उनसे उनके पते पर पूछें, या उन्हें स्रोत के रूप में जोड़ें।</translation>
        </message>
        <message>
            <source>Look for ONVIF devices</source>
            <translation>ONVIF उपकरण खोजें</translation>
        </message>
        <message>
            <source>Behind a router</source>
            <translation>राउटर के पीछे</translation>
        </message>
        <message>
            <source>Login for them</source>
            <translation>उनके लिए लॉगिन</translation>
        </message>
        <message>
            <source>Add them as</source>
            <translation>इस तरह जोड़ें</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Choose all new</source>
            <translation>सभी नए चुनें</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>कोई न चुनें</translation>
        </message>
        <message>
            <source>HOST or HOST:PORT</source>
            <translation>HOST या HOST:PORT</translation>
        </message>
        <message>
            <source>Ask this address</source>
            <translation>इस पते से पूछें</translation>
        </message>
        <message>
            <source>One source for all</source>
            <translation>सबके लिए एक स्रोत</translation>
        </message>
        <message>
            <source>A source for each</source>
            <translation>हर एक के लिए अलग स्रोत</translation>
        </message>
        <message>
            <source>Each chosen device is sent a proof of the password, never the password itself.</source>
            <translation>हर चुने हुए उपकरण को पासवर्ड का प्रमाण भेजा जाता है, पासवर्ड कभी नहीं।</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>Devices that answered</source>
            <translation>उत्तर देने वाले उपकरण</translation>
        </message>
        <message>
            <source>How far the search is</source>
            <translation>खोज कहाँ तक हुई</translation>
        </message>
    </context>
    <context>
        <name>DiskWatch</name>
        <message>
            <source>Only {size} are free for evidence. See what may go: menu Incident, Retention. What belongs to a held incident stays.</source>
            <translation>साक्ष्य के लिए केवल {size} जगह बची है। क्या हट सकता है, देखें: मेनू घटना, फ़ाइलें रखने की अवधि। रोक वाली घटना की फ़ाइलें बनी रहती हैं।</translation>
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
        <name>Documents</name>
        <message>
            <source>Draft of a certificate, section 63(4) BSA</source>
            <translation>प्रमाणपत्र का प्रारूप, धारा 63(4) भा.सा.अ.</translation>
        </message>
        <message>
            <source>DRAFT – not a certificate</source>
            <translation>प्रारूप – प्रमाणपत्र नहीं</translation>
        </message>
        <message>
            <source>Draft of a certificate under section 63(4) of the Bharatiya Sakshya Adhiniyam, 2023</source>
            <translation>भारतीय साक्ष्य अधिनियम, 2023 की धारा 63(4) के अधीन प्रमाणपत्र का प्रारूप</translation>
        </message>
        <message>
            <source>DRAFT. This is not a certificate. It becomes one only when a person has read it, has completed what is blank, and has signed it.</source>
            <translation>प्रारूप। यह प्रमाणपत्र नहीं है। यह तभी प्रमाणपत्र बनेगा जब कोई व्यक्ति इसे पढ़कर, खाली स्थान भरकर, इस पर हस्ताक्षर कर दे।</translation>
        </message>
        <message>
            <source>The program filled in only what it knows and states nothing on oath. The items follow the Schedule to the Act in plain words; the wording of the Act prevails, and a lawyer confirms it.</source>
            <translation>प्रोग्राम ने केवल वही भरा है जो उसे ज्ञात है; वह शपथ पर कुछ नहीं कहता। मदें अधिनियम की अनुसूची के क्रम में सरल शब्दों में हैं; अधिनियम के शब्द ही मान्य हैं और विधि-विशेषज्ञ इसकी पुष्टि करते हैं।</translation>
        </message>
        <message>
            <source>Part A – to be completed by the party</source>
            <translation>भाग क – पक्षकार द्वारा भरा जाए</translation>
        </message>
        <message>
            <source>1. Who gives the certificate</source>
            <translation>1. प्रमाणपत्र देने वाला व्यक्ति</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>Son, daughter or spouse of</source>
            <translation>पुत्र / पुत्री / पति-पत्नी</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>पता</translation>
        </message>
        <message>
            <source>Office and designation</source>
            <translation>कार्यालय और पदनाम</translation>
        </message>
        <message>
            <source>Oath or affirmation</source>
            <translation>शपथ या प्रतिज्ञान</translation>
        </message>
        <message>
            <source>Originals: {originals}; derived files: {derived}</source>
            <translation>मूल फ़ाइलें: {originals}; व्युत्पन्न फ़ाइलें: {derived}</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>पैकेज</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
        <message>
            <source>Date on which the package was made</source>
            <translation>पैकेज बनाने की तिथि</translation>
        </message>
        <message>
            <source>Time (IST, 24 hours)</source>
            <translation>समय (IST, 24 घंटे)</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>स्थान</translation>
        </message>
        <message>
            <source>Footage from and to</source>
            <translation>फ़ुटेज कब से कब तक</translation>
        </message>
        <message>
            <source>2. The electronic record</source>
            <translation>2. इलेक्ट्रॉनिक अभिलेख</translation>
        </message>
        <message>
            <source>3. The device or the source that the record was taken from</source>
            <translation>3. वह उपकरण या स्रोत जिससे अभिलेख लिया गया</translation>
        </message>
        <message>
            <source>(to be ticked)  {box} computer or storage medium   {box} DVR   {box} mobile   {box} flash drive   {box} CD or DVD   {box} server   {box} cloud   {box} other</source>
            <translation>(चिह्न लगाएँ)  {box} कंप्यूटर या भंडारण माध्यम   {box} डीवीआर   {box} मोबाइल   {box} फ़्लैश ड्राइव   {box} सीडी या डीवीडी   {box} सर्वर   {box} क्लाउड   {box} अन्य</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>उपकरण</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>निर्माता</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>मॉडल</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>क्रम संख्या</translation>
        </message>
        <message>
            <source>Other identifier (UID, MAC, IMEI), colour</source>
            <translation>अन्य पहचान (UID, MAC, IMEI), रंग</translation>
        </message>
        <message>
            <source>Camera {number}</source>
            <translation>कैमरा {number}</translation>
        </message>
        <message>
            <source>Recorder of camera {number}</source>
            <translation>कैमरा {number} का रिकॉर्डर</translation>
        </message>
        <message>
            <source>Computer that received and kept it: {machine}</source>
            <translation>जिस कंप्यूटर ने प्राप्त किया और रखा: {machine}</translation>
        </message>
        <message>
            <source>4. To be stated by the person; the program states none of it</source>
            <translation>4. व्यक्ति द्वारा कथन; प्रोग्राम इनमें से कुछ नहीं कहता</translation>
        </message>
        <message>
            <source>Who owns, maintains, manages or operates the device; lawful control of it</source>
            <translation>उपकरण का स्वामित्व, रखरखाव, प्रबंधन या संचालन किसका है; उस पर विधिसम्मत नियंत्रण</translation>
        </message>
        <message>
            <source>Whether it was in regular use, and for what</source>
            <translation>क्या वह नियमित उपयोग में था, और किस लिए</translation>
        </message>
        <message>
            <source>Whether it worked properly all the time; if not, when, and with what effect</source>
            <translation>क्या वह पूरे समय ठीक चल रहा था; नहीं तो कब नहीं, और उसका क्या प्रभाव हुआ</translation>
        </message>
        <message>
            <source>How the record was made from it</source>
            <translation>उससे अभिलेख कैसे तैयार किया गया</translation>
        </message>
        <message>
            <source>5. Hash values of the record</source>
            <translation>5. अभिलेख के हैश मान</translation>
        </message>
        <message>
            <source>Algorithm:  {no} SHA-1   {yes} SHA-256   {no} MD5   {yes} other: SHA-512</source>
            <translation>एल्गोरिद्म:  {no} SHA-1   {yes} SHA-256   {no} MD5   {yes} अन्य: SHA-512</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>मूल फ़ाइल</translation>
        </message>
        <message>
            <source>The hash report (hash-report.pdf) has every file with SHA-256 and SHA-512 and is to be enclosed.</source>
            <translation>हैश रिपोर्ट (hash-report.pdf) में हर फ़ाइल SHA-256 और SHA-512 सहित है; इसे संलग्न करना है।</translation>
        </message>
        <message>
            <source>Signed by the party</source>
            <translation>पक्षकार के हस्ताक्षर</translation>
        </message>
        <message>
            <source>Date (DD/MM/YYYY)</source>
            <translation>तिथि (दिन/माह/वर्ष)</translation>
        </message>
        <message>
            <source>Name and signature</source>
            <translation>नाम और हस्ताक्षर</translation>
        </message>
        <message>
            <source>Part B – to be completed by the expert</source>
            <translation>भाग ख – विशेषज्ञ द्वारा भरा जाए</translation>
        </message>
        <message>
            <source>The program leaves all of Part B blank.</source>
            <translation>प्रोग्राम पूरा भाग ख खाली छोड़ता है।</translation>
        </message>
        <message>
            <source>Record that was examined</source>
            <translation>जिस अभिलेख की जाँच की गई</translation>
        </message>
        <message>
            <source>Device or source that it was taken from</source>
            <translation>जिस उपकरण या स्रोत से वह लिया गया</translation>
        </message>
        <message>
            <source>What the expert states of it</source>
            <translation>उसके बारे में विशेषज्ञ का कथन</translation>
        </message>
        <message>
            <source>Algorithm:  {box} SHA-1   {box} SHA-256   {box} MD5   {box} other:</source>
            <translation>एल्गोरिद्म:  {box} SHA-1   {box} SHA-256   {box} MD5   {box} अन्य:</translation>
        </message>
        <message>
            <source>Hash values</source>
            <translation>हैश मान</translation>
        </message>
        <message>
            <source>Signed by the expert</source>
            <translation>विशेषज्ञ के हस्ताक्षर</translation>
        </message>
        <message>
            <source>Bookmarked</source>
            <translation>चिह्नित किया</translation>
        </message>
        <message>
            <source>Time widened</source>
            <translation>समय बढ़ाया</translation>
        </message>
        <message>
            <source>Entry changed</source>
            <translation>प्रविष्टि बदली</translation>
        </message>
        <message>
            <source>Taken over from the records before the chain</source>
            <translation>शृंखला से पहले के अभिलेखों से लिया गया</translation>
        </message>
        <message>
            <source>Recorded and sealed</source>
            <translation>रिकॉर्ड और सील किया</translation>
        </message>
        <message>
            <source>Found after the console had ended</source>
            <translation>कंसोल बंद होने के बाद मिला</translation>
        </message>
        <message>
            <source>Fetched from the recorder</source>
            <translation>रिकॉर्डर से मँगाया</translation>
        </message>
        <message>
            <source>Camera added</source>
            <translation>कैमरा जोड़ा</translation>
        </message>
        <message>
            <source>Clip added</source>
            <translation>क्लिप जोड़ी</translation>
        </message>
        <message>
            <source>A file is no longer what was sealed</source>
            <translation>एक फ़ाइल अब वैसी नहीं है जैसी सील हुई थी</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>प्रति ली</translation>
        </message>
        <message>
            <source>Derived copy made</source>
            <translation>व्युत्पन्न प्रति बनाई</translation>
        </message>
        <message>
            <source>State changed</source>
            <translation>स्थिति बदली</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>संभालने वाले</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>रोक लगाई (हटाने पर)</translation>
        </message>
        <message>
            <source>Hold lifted</source>
            <translation>रोक हटाई</translation>
        </message>
        <message>
            <source>Deletion asked for</source>
            <translation>मिटाने की माँग</translation>
        </message>
        <message>
            <source>Deletion refused</source>
            <translation>मिटाने से मना किया</translation>
        </message>
        <message>
            <source>Files deleted</source>
            <translation>फ़ाइलें मिटाई गईं</translation>
        </message>
        <message>
            <source>Package begun</source>
            <translation>पैकेज शुरू</translation>
        </message>
        <message>
            <source>Package made</source>
            <translation>पैकेज बना</translation>
        </message>
        <message>
            <source>Package not made</source>
            <translation>पैकेज नहीं बना</translation>
        </message>
        <message>
            <source>Package verified</source>
            <translation>पैकेज जाँचा</translation>
        </message>
        <message>
            <source>Change of shift</source>
            <translation>पाली बदली</translation>
        </message>
        <message>
            <source>Console started</source>
            <translation>कंसोल शुरू</translation>
        </message>
        <message>
            <source>Console closed</source>
            <translation>कंसोल बंद</translation>
        </message>
        <message>
            <source>The clock was set</source>
            <translation>घड़ी बदली गई</translation>
        </message>
        <message>
            <source>Retention carried out</source>
            <translation>अवधि पूरी हुई फ़ाइलें हटाईं</translation>
        </message>
        <message>
            <source>Keys of the centre</source>
            <translation>केंद्र की कुंजियाँ</translation>
        </message>
        <message>
            <source>reason: {why}</source>
            <translation>कारण: {why}</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>रोका गया</translation>
        </message>
        <message>
            <source>the console ended meanwhile</source>
            <translation>इस बीच कंसोल बंद हो गया</translation>
        </message>
        <message>
            <source>there was no room for it</source>
            <translation>उसके लिए जगह नहीं थी</translation>
        </message>
        <message>
            <source>a file was not as it was sealed</source>
            <translation>एक फ़ाइल सील के समय जैसी नहीं थी</translation>
        </message>
        <message>
            <source>what was read back differed</source>
            <translation>वापस पढ़ने पर अंतर मिला</translation>
        </message>
        <message>
            <source>it could not be written</source>
            <translation>वह लिखा नहीं जा सका</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>पूरा</translation>
        </message>
        <message>
            <source>kept, but not all that was asked</source>
            <translation>रखा गया, पर माँगा गया पूरा नहीं</translation>
        </message>
        <message>
            <source>a part</source>
            <translation>एक भाग</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>कुछ नहीं</translation>
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
            <translation>गंभीरता</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>टैग</translation>
        </message>
        <message>
            <source>Reference numbers</source>
            <translation>संदर्भ संख्याएँ</translation>
        </message>
        <message>
            <source>Seconds before</source>
            <translation>पहले के सेकंड</translation>
        </message>
        <message>
            <source>Seconds after</source>
            <translation>बाद के सेकंड</translation>
        </message>
        <message>
            <source>{package} · incident {incident} · made {moment}</source>
            <translation>{package} · घटना {incident} · बनाया गया {moment}</translation>
        </message>
        <message>
            <source>DEMO – NOT FOR COURT</source>
            <translation>डेमो – न्यायालय के लिए नहीं</translation>
        </message>
        <message>
            <source>Hash report</source>
            <translation>हैश रिपोर्ट</translation>
        </message>
        <message>
            <source>SHA-256 and SHA-512 of each file of package {package}, taken on {moment} in one reading of each file. This report, the report on the incident and the draft of the certificate came after it: their hashes stand in manifest-sha256.txt and manifest-sha512.txt.</source>
            <translation>पैकेज {package} की हर फ़ाइल के SHA-256 और SHA-512, {moment} को हर फ़ाइल को एक बार पढ़कर लिए गए। यह रिपोर्ट, घटना की रिपोर्ट और प्रमाणपत्र का प्रारूप इसके बाद बने: उनके हैश manifest-sha256.txt और manifest-sha512.txt में हैं।</translation>
        </message>
        <message>
            <source>Files: {files}; bytes together: {bytes}.</source>
            <translation>फ़ाइलें: {files}; कुल बाइट: {bytes}।</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>बाइट</translation>
        </message>
        <message>
            <source>(derived, not an original)</source>
            <translation>(व्युत्पन्न, मूल नहीं)</translation>
        </message>
        <message>
            <source>Fingerprint of the centre's root (SHA-256)</source>
            <translation>केंद्र के मूल प्रमाणपत्र का फ़िंगरप्रिंट (SHA-256)</translation>
        </message>
        <message>
            <source>Report on an incident</source>
            <translation>घटना की रिपोर्ट</translation>
        </message>
        <message>
            <source>Clocks</source>
            <translation>घड़ियाँ</translation>
        </message>
        <message>
            <source>This computer's clock when the incident was bookmarked: {state}.</source>
            <translation>घटना चिह्नित करते समय इस कंप्यूटर की घड़ी: {state}।</translation>
        </message>
        <message>
            <source>Custody entries when it was {state}: {count}.</source>
            <translation>अभिरक्षा प्रविष्टियाँ, जब घड़ी {state} थी: {count}।</translation>
        </message>
        <message>
            <source>This computer's clock was set forward by {seconds} s, between {before} (by the clock before that) and {after} (by the clock after that).</source>
            <translation>इस कंप्यूटर की घड़ी {seconds} सेकंड आगे की गई: {before} (पहले की घड़ी से) और {after} (बदली हुई घड़ी से) के बीच।</translation>
        </message>
        <message>
            <source>This computer's clock was set back by {seconds} s, between {before} (by the clock before that) and {after} (by the clock after that).</source>
            <translation>इस कंप्यूटर की घड़ी {seconds} सेकंड पीछे की गई: {before} (पहले की घड़ी से) और {after} (बदली हुई घड़ी से) के बीच।</translation>
        </message>
        <message>
            <source>The moment of the incident is by the clock when it was bookmarked; a clip's times are by the clock as it was when that clip was finished.</source>
            <translation>घटना का क्षण उस घड़ी से है जो घटना चिह्नित करते समय थी; क्लिप के समय उस घड़ी से हैं जो उस क्लिप के पूरे होते समय थी।</translation>
        </message>
        <message>
            <source>Camera {camera}: its own clock was {seconds} s ahead of this computer's.</source>
            <translation>कैमरा {camera}: उसकी अपनी घड़ी इस कंप्यूटर से {seconds} सेकंड आगे थी।</translation>
        </message>
        <message>
            <source>Camera {camera}: its own clock was {seconds} s behind this computer's.</source>
            <translation>कैमरा {camera}: उसकी अपनी घड़ी इस कंप्यूटर से {seconds} सेकंड पीछे थी।</translation>
        </message>
        <message>
            <source>Of the cameras' own clocks nothing is known.</source>
            <translation>कैमरों की अपनी घड़ियों के बारे में कुछ ज्ञात नहीं।</translation>
        </message>
        <message>
            <source>Of other cameras' own clocks nothing is known.</source>
            <translation>अन्य कैमरों की अपनी घड़ियों के बारे में कुछ ज्ञात नहीं।</translation>
        </message>
        <message>
            <source>Time (IST)</source>
            <translation>समय (IST)</translation>
        </message>
        <message>
            <source>Made from, and how</source>
            <translation>किससे और कैसे बनी</translation>
        </message>
        <message>
            <source>Derived files: not originals</source>
            <translation>व्युत्पन्न फ़ाइलें: मूल नहीं</translation>
        </message>
        <message>
            <source>a still; the clip of that moment: {names}</source>
            <translation>स्थिर चित्र; उस क्षण की क्लिप: {names}</translation>
        </message>
        <message>
            <source>a picture taken from {names}</source>
            <translation>{names} से लिया गया चित्र</translation>
        </message>
        <message>
            <source>a part of {names}, not encoded again</source>
            <translation>{names} का एक भाग, दोबारा एन्कोड नहीं किया</translation>
        </message>
        <message>
            <source>a copy of {names}, encoded again</source>
            <translation>{names} की प्रति, दोबारा एन्कोड की हुई</translation>
        </message>
        <message>
            <source>a copy of {names}, encoded again; covered areas: {count}</source>
            <translation>{names} की प्रति, दोबारा एन्कोड की हुई; ढके हुए क्षेत्र: {count}</translation>
        </message>
        <message>
            <source>Further ones in custody.json: {count}.</source>
            <translation>custody.json में और: {count}।</translation>
        </message>
        <message>
            <source>{names}; how, stands in derived.json</source>
            <translation>{names}; कैसे, यह derived.json में है</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>क्र.</translation>
        </message>
        <message>
            <source>When (IST)</source>
            <translation>कब (IST)</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>किसने</translation>
        </message>
        <message>
            <source>What</source>
            <translation>क्या</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>अभिरक्षा</translation>
        </message>
        <message>
            <source>Numbers are those of the seat's custody chain; those left out belong to other incidents, and custody.json shows them by their hashes, so that nothing can be left out or put in unseen.</source>
            <translation>क्रमांक इस सीट की अभिरक्षा शृंखला के हैं; जो यहाँ नहीं हैं वे दूसरी घटनाओं के हैं और custody.json में अपने हैश से दिखाए गए हैं, ताकि चुपके से न कुछ हटाया जा सके, न जोड़ा जा सके।</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>सील</translation>
        </message>
        <message>
            <source>Fingerprint of the seat's certificate (SHA-256)</source>
            <translation>सीट के प्रमाणपत्र का फ़िंगरप्रिंट (SHA-256)</translation>
        </message>
        <message>
            <source>The root's fingerprint must be the one on the paper that the centre gave out. A package that was sealed by anybody else has another one.</source>
            <translation>मूल प्रमाणपत्र का फ़िंगरप्रिंट वही होना चाहिए जो केंद्र के दिए काग़ज़ पर छपा है। किसी और के सील किए पैकेज का फ़िंगरप्रिंट अलग होगा।</translation>
        </message>
        <message>
            <source>The keys are those of a demonstration: anybody can have them, and they prove nothing.</source>
            <translation>ये कुंजियाँ डेमो की हैं: ये किसी के भी पास हो सकती हैं और कुछ सिद्ध नहीं करतीं।</translation>
        </message>
        <message>
            <source>Bookmark</source>
            <translation>चिह्नित घटना</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>बनाने का समय</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>बनाने वाले</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>केंद्र</translation>
        </message>
        <message>
            <source>City</source>
            <translation>नगर</translation>
        </message>
        <message>
            <source>Seat and computer</source>
            <translation>सीट और कंप्यूटर</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>प्रोग्राम</translation>
        </message>
        <message>
            <source>{start} to {end} IST</source>
            <translation>{start} से {end} IST तक</translation>
        </message>
        <message>
            <source>State</source>
            <translation>स्थिति</translation>
        </message>
        <message>
            <source>Moment</source>
            <translation>क्षण</translation>
        </message>
        <message>
            <source>Footage wanted</source>
            <translation>माँगी गई फ़ुटेज</translation>
        </message>
        <message>
            <source>The incident</source>
            <translation>घटना</translation>
        </message>
        <message>
            <source>What is claimed, and what is not</source>
            <translation>क्या दावा है और क्या नहीं</translation>
        </message>
        <message>
            <source>The seal begins when this console received the pictures. Nothing is claimed of what happened before: in the camera, in a recorder, or on the way from them.</source>
            <translation>सील उस क्षण से है जब इस कंसोल को चित्र मिले। उससे पहले कैमरे में, रिकॉर्डर में या रास्ते में जो हुआ, उसके बारे में कोई दावा नहीं है।</translation>
        </message>
        <message>
            <source>Originals hold the pictures as they were received, copied into MP4 without encoding them again. Their SHA-256 was taken while they were written, and is the one in the custody chain.</source>
            <translation>मूल फ़ाइलों में चित्र वैसे ही हैं जैसे प्राप्त हुए, दोबारा एन्कोड किए बिना MP4 में रखे गए। उनका SHA-256 लिखते समय ही लिया गया और वही अभिरक्षा शृंखला में है।</translation>
        </message>
        <message>
            <source>Stills and masked copies were made by the console. They are labelled as derived, and are not the original.</source>
            <translation>स्थिर चित्र और ढकी हुई प्रतियाँ कंसोल ने बनाई हैं। उन पर व्युत्पन्न लिखा है; वे मूल नहीं हैं।</translation>
        </message>
        <message>
            <source>Times are those of this computer, in Indian Standard Time; how sure its clock was is said below.</source>
            <translation>समय इस कंप्यूटर के हैं, भारतीय मानक समय (IST) में; उसकी घड़ी कितनी भरोसेमंद थी, यह नीचे लिखा है।</translation>
        </message>
        <message>
            <source>Whether anything was changed since can be checked by anyone: VERIFY.txt in the package says how, with ordinary tools.</source>
            <translation>इसके बाद कुछ बदला गया या नहीं, यह कोई भी जाँच सकता है: पैकेज की VERIFY.txt बताती है कि साधारण साधनों से कैसे।</translation>
        </message>
        <message>
            <source>Of files fetched from a recorder, and of what was made from them, the times are the recorder's; how far its clock was from this computer's is not known.</source>
            <translation>रिकॉर्डर से लाई गई फ़ाइलों और उनसे बनाई गई फ़ाइलों के समय रिकॉर्डर के हैं; उसकी घड़ी इस कंप्यूटर की घड़ी से कितनी अलग थी, यह ज्ञात नहीं।</translation>
        </message>
        <message>
            <source>Place and thana</source>
            <translation>स्थान और थाना</translation>
        </message>
        <message>
            <source>as known on {moment}</source>
            <translation>{moment} को जैसा ज्ञात था</translation>
        </message>
        <message>
            <source>as known on {day}, the day of the export</source>
            <translation>{day} को, निर्यात के दिन, जैसा ज्ञात था</translation>
        </message>
        <message>
            <source>no longer in the centre's list</source>
            <translation>केंद्र की कैमरा सूची में अब नहीं है</translation>
        </message>
        <message>
            <source>changed in the centre's list since: {fields}</source>
            <translation>केंद्र की कैमरा सूची में तब से बदला: {fields}</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>स्थिति (अक्षांश, देशांतर)</translation>
        </message>
        <message>
            <source>Direction of view</source>
            <translation>देखने की दिशा</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>स्वामी</translation>
        </message>
        <message>
            <source>Device and recorder</source>
            <translation>उपकरण और रिकॉर्डर</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ज्ञात नहीं</translation>
        </message>
        <message>
            <source>Cameras</source>
            <translation>कैमरे</translation>
        </message>
        <message>
            <source>Position, owner and device are those of the centre's list on the day that is named.</source>
            <translation>स्थिति, स्वामी और उपकरण वही हैं जो बताई गई तारीख़ को केंद्र की कैमरा सूची में थे।</translation>
        </message>
        <message>
            <source>looks {degrees}° from north</source>
            <translation>दिशा उत्तर से {degrees}°</translation>
        </message>
        <message>
            <source>Where the cameras stand</source>
            <translation>कैमरे कहाँ लगे हैं</translation>
        </message>
        <message>
            <source>A sketch from the centre's list of cameras: positions as entered there, degrees by WGS 84.</source>
            <translation>केंद्र की कैमरा सूची से बना रेखाचित्र: स्थान जैसे वहाँ दर्ज हैं, अंश WGS 84 के अनुसार।</translation>
        </message>
        <message>
            <source>Clips</source>
            <translation>क्लिप</translation>
        </message>
        <message>
            <source>There is no clip in this package.</source>
            <translation>इस पैकेज में कोई क्लिप नहीं है।</translation>
        </message>
        <message>
            <source>The upright line is the moment of the incident; where a bar is hatched, pictures are missing.</source>
            <translation>खड़ी रेखा घटना का क्षण है; जहाँ पट्टी पर तिरछी रेखाएँ हैं, वहाँ चित्र नहीं हैं।</translation>
        </message>
        <message>
            <source>From – to (IST)</source>
            <translation>कब से कब तक (IST)</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>चित्र</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
        <message>
            <source>a part: its writing was cut off</source>
            <translation>एक भाग: लिखना बीच में रुक गया</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} सेकंड</translation>
        </message>
        <message>
            <source>packets: {packets}, key frames: {keys}</source>
            <translation>पैकेट: {packets}, मुख्य फ़्रेम: {keys}</translation>
        </message>
        <message>
            <source>Further ones in source.json: {count}.</source>
            <translation>source.json में और: {count}।</translation>
        </message>
        <message>
            <source>pictures lost in the last minute: {count}</source>
            <translation>अंतिम मिनट में खोए चित्र: {count}</translation>
        </message>
        <message>
            <source>resolution changed: {count}</source>
            <translation>रिज़ॉल्यूशन बदला: {count}</translation>
        </message>
        <message>
            <source>Gaps and losses</source>
            <translation>अंतराल और हानि</translation>
        </message>
        <message>
            <source>No gap was noticed within the clips.</source>
            <translation>क्लिपों में कोई अंतराल नहीं मिला।</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>क्या नहीं है</translation>
        </message>
        <message>
            <source>nothing was kept</source>
            <translation>कुछ नहीं रखा जा सका</translation>
        </message>
        <message>
            <source>only a part was kept</source>
            <translation>केवल एक भाग रखा जा सका</translation>
        </message>
        <message>
            <source>still being recorded when the package was made</source>
            <translation>पैकेज बनते समय रिकॉर्डिंग जारी थी</translation>
        </message>
        <message>
            <source>{seconds} s: asked from {asked}, kept from {kept}</source>
            <translation>{seconds} सेकंड: {asked} से माँगा गया, {kept} से रखा गया</translation>
        </message>
        <message>
            <source>{seconds} s: asked until {asked}, kept until {kept}</source>
            <translation>{seconds} सेकंड: {asked} तक माँगा गया, {kept} तक रखा गया</translation>
        </message>
        <message>
            <source>{seconds} s: asked, and in no file</source>
            <translation>{seconds} सेकंड: माँगा गया, पर किसी फ़ाइल में नहीं</translation>
        </message>
        <message>
            <source>{seconds} s: asked {asked}, kept {kept}</source>
            <translation>{seconds} सेकंड: माँगा गया {asked}, रखा गया {kept}</translation>
        </message>
        <message>
            <source>{seconds} s without pictures in {file}</source>
            <translation>{file} में {seconds} सेकंड तक चित्र नहीं</translation>
        </message>
        <message>
            <source>connected anew: {count}</source>
            <translation>दोबारा जुड़ा: {count}</translation>
        </message>
        <message>
            <source>Stills</source>
            <translation>स्थिर चित्र</translation>
        </message>
        <message>
            <source>Made by the console from what it received; the clips are the originals.</source>
            <translation>कंसोल ने प्राप्त चित्रों से बनाए; मूल क्लिप ही हैं।</translation>
        </message>
        <message>
            <source>Further ones in the folder data/derived: {count}.</source>
            <translation>फ़ोल्डर data/derived में और: {count}।</translation>
        </message>
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
            <translation>अति गंभीर</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>तय नहीं</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>खुली</translation>
        </message>
        <message>
            <source>Under review</source>
            <translation>समीक्षा में</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>सुरक्षित रखी</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>सौंपी गई</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>बंद</translation>
        </message>
        <message>
            <source>GD {number}</source>
            <translation>जी.डी. {number}</translation>
        </message>
        <message>
            <source>FIR {number}</source>
            <translation>एफ.आई.आर. {number}</translation>
        </message>
        <message>
            <source>112 event {number}</source>
            <translation>112 इवेंट {number}</translation>
        </message>
        <message>
            <source>kept in step with a time server</source>
            <translation>समय सर्वर से मिली हुई</translation>
        </message>
        <message>
            <source>not kept in step with a time server</source>
            <translation>समय सर्वर से मिली हुई नहीं</translation>
        </message>
        <message>
            <source>from the live stream</source>
            <translation>सीधे प्रसारण से</translation>
        </message>
        <message>
            <source>from the recorder</source>
            <translation>रिकॉर्डर से</translation>
        </message>
        <message>
            <source>brought in as a file</source>
            <translation>फ़ाइल के रूप में लाई गई</translation>
        </message>
        <message>
            <source>made by the console</source>
            <translation>कंसोल ने बनाई</translation>
        </message>
        <message>
            <source>the console has no pictures of this time</source>
            <translation>इस समय के चित्र कंसोल के पास नहीं हैं</translation>
        </message>
        <message>
            <source>recording was cut off for a moment</source>
            <translation>रिकॉर्डिंग थोड़ी देर के लिए कट गई</translation>
        </message>
        <message>
            <source>the console ended while recording</source>
            <translation>रिकॉर्डिंग के बीच कंसोल बंद हो गया</translation>
        </message>
        <message>
            <source>the disk could not take it</source>
            <translation>डिस्क पर लिखा नहीं जा सका</translation>
        </message>
        <message>
            <source>a file is no longer what was sealed</source>
            <translation>एक फ़ाइल अब वैसी नहीं है जैसी सील हुई थी</translation>
        </message>
        <message>
            <source>it was cancelled</source>
            <translation>इसे रद्द किया गया</translation>
        </message>
        <message>
            <source>the recorder did not give it</source>
            <translation>रिकॉर्डर ने नहीं दिया</translation>
        </message>
    </context>
    <context>
        <name>DoneStep</name>
        <message>
            <source>“{name}” was taken back</source>
            <translation>“{name}” वापस लिया गया</translation>
        </message>
        <message>
            <source>“{name}” is in the catalogue</source>
            <translation>“{name}” नगर सूची में आ गई</translation>
        </message>
        <message>
            <source>Nothing had to be changed: the catalogue has all of it already</source>
            <translation>कुछ बदलना नहीं पड़ा: नगर सूची में यह सब पहले से है</translation>
        </message>
        <message>
            <source>Nothing was taken in</source>
            <translation>कुछ भी नहीं लिया गया</translation>
        </message>
        <message>
            <source>Rejected rows with their reasons, to be corrected and taken in again:</source>
            <translation>अस्वीकृत पंक्तियाँ, कारण सहित; ठीक करके फिर ली जा सकती हैं:</translation>
        </message>
        <message>
            <source>Call-up numbers given: {n} ({spans})</source>
            <translation>दिए गए कॉल-अप नंबर: {n} ({spans})</translation>
        </message>
        <message>
            <source>Possible duplicates that wait under “Checks”: {n}</source>
            <translation>शायद दोहरे, जो “जाँच” में रुके हैं: {n}</translation>
        </message>
        <message>
            <source>Rows left out because the catalogue changed in the meantime: {n}</source>
            <translation>पंक्तियाँ जो छोड़ी गईं क्योंकि इस बीच नगर सूची बदल गई: {n}</translation>
        </message>
        <message>
            <source>What is not in this list was left as it is; it may be only a part.</source>
            <translation>जो इस सूची में नहीं है, वह जैसा था वैसा ही रहा; सूची केवल एक हिस्सा हो सकती है।</translation>
        </message>
        <message>
            <source>What was deleted by hand was not taken in again.</source>
            <translation>जो हाथ से हटाया गया था, वह फिर नहीं लिया गया।</translation>
        </message>
        <message>
            <source>Possible duplicates that were the same site: {n}</source>
            <translation>शायद दोहरे, जो वही स्थल निकले: {n}</translation>
        </message>
        <message>
            <source>Possible duplicates that were sites of their own: {n}</source>
            <translation>शायद दोहरे, जो अलग स्थल निकले: {n}</translation>
        </message>
        <message>
            <source>Rows left out by hand: {n}</source>
            <translation>हाथ से छोड़ी गई पंक्तियाँ: {n}</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>वापस लें</translation>
        </message>
    </context>
    <context>
        <name>Dragging</name>
        <message>
            <source>Cameras: {count}</source>
            <translation>कैमरे: {count}</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>और {n}</translation>
        </message>
    </context>
    <context>
        <name>DropPlace</name>
        <message>
            <source>Lists to take in</source>
            <translation>लेने के लिए सूचियाँ</translation>
        </message>
        <message>
            <source>Lists (CSV, XLSX, GeoJSON)</source>
            <translation>सूचियाँ (CSV, XLSX, GeoJSON)</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>सभी फ़ाइलें</translation>
        </message>
        <message>
            <source>Drop a list here, or press Enter to choose one</source>
            <translation>सूची यहाँ छोड़ें, या Enter दबाकर चुनें</translation>
        </message>
        <message>
            <source>CSV, Excel (XLSX) or GeoJSON; several at once are taken one after the other</source>
            <translation>CSV, Excel (XLSX) या GeoJSON; एक साथ कई हों तो एक-एक करके ली जाती हैं</translation>
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
        <name>EditDialog</name>
        <message>
            <source>This cannot be read.</source>
            <translation>यह पढ़ा नहीं जा सकता।</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Take camera {number} out of the catalogue? Its number is not given again. It can be taken back in the history.</source>
            <translation>कैमरा {number} नगर सूची से हटाएँ? उसका नंबर फिर नहीं दिया जाएगा। इसे इतिहास में वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>Take this site out of the catalogue? It can be taken back in the history.</source>
            <translation>यह स्थल नगर सूची से हटाएँ? इसे इतिहास में वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>Take this site with its camera out of the catalogue? Its number is not given again. It can be taken back in the history.</source>
            <translation>यह स्थल और इसका कैमरा नगर सूची से हटाएँ? उसका नंबर फिर नहीं दिया जाएगा। इसे इतिहास में वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>Take this site with its cameras ({n}) out of the catalogue? Their numbers are not given again. It can be taken back in the history.</source>
            <translation>यह स्थल और इसके कैमरे ({n}) नगर सूची से हटाएँ? उनके नंबर फिर नहीं दिए जाएँगे। इसे इतिहास में वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>Remove the site…</source>
            <translation>स्थल हटाएँ…</translation>
        </message>
        <message>
            <source>Remove the camera…</source>
            <translation>कैमरा हटाएँ…</translation>
        </message>
        <message>
            <source>Edit: {name}</source>
            <translation>संपादन: {name}</translation>
        </message>
        <message>
            <source>New site</source>
            <translation>नया स्थल</translation>
        </message>
        <message>
            <source>Site and cameras</source>
            <translation>स्थल और कैमरे</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>स्थल</translation>
        </message>
        <message>
            <source>New camera</source>
            <translation>नया कैमरा</translation>
        </message>
        <message>
            <source>Add a camera</source>
            <translation>कैमरा जोड़ें</translation>
        </message>
        <message>
            <source>Save (Ctrl+S)</source>
            <translation>सहेजें (Ctrl+S)</translation>
        </message>
    </context>
    <context>
        <name>EvidenceTools</name>
        <message>
            <source>The centre's keys are not open, so nothing can be sealed yet. Try again in a moment.</source>
            <translation>केन्द्र की कुंजियाँ अभी खुली नहीं हैं, इसलिए सील नहीं लग सकती। थोड़ी देर बाद फिर करें।</translation>
        </message>
        <message>
            <source>Nothing can be sealed or exported: {why} Bookmarks and the wall go on.</source>
            <translation>सील या निर्यात सम्भव नहीं: {why} बुकमार्क और वॉल चलते रहेंगे।</translation>
        </message>
        <message>
            <source>Checkpoints cannot be written to the second folder ({why}); they stand on this seat.</source>
            <translation>जाँच-बिन्दु दूसरे फ़ोल्डर में नहीं लिखे जा रहे ({why}); वे इस सीट पर सुरक्षित हैं।</translation>
        </message>
        <message>
            <source>Checkpoints cannot be written beside the database ({why}); they stand in it.</source>
            <translation>जाँच-बिन्दु डेटाबेस के बाहर नहीं लिखे जा रहे ({why}); वे डेटाबेस में सुरक्षित हैं।</translation>
        </message>
        <message>
            <source>The change of shift is sealed. Its line for the register: menu Incident.</source>
            <translation>पाली का बदलाव सील हुआ। रजिस्टर की पंक्ति: मेनू घटना में।</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>This folder is of an older console: open it with this one once.</source>
            <translation>यह फ़ोल्डर पुराने कंसोल का है: इसे एक बार इस कंसोल से खोलें।</translation>
        </message>
        <message>
            <source>There is no incident in this folder yet.</source>
            <translation>इस फ़ोल्डर में अभी कोई घटना नहीं है।</translation>
        </message>
        <message>
            <source>Root for verification: {path}</source>
            <translation>जाँच के लिए मूल प्रमाणपत्र: {path}</translation>
        </message>
        <message>
            <source>There is no incident {asked}: “safecity evidence list” shows which there are.</source>
            <translation>{asked} नाम की कोई घटना नहीं है: “safecity evidence list” से सूची देखें।</translation>
        </message>
        <message>
            <source>{count} incidents end with {asked}: give more of the identifier.</source>
            <translation>{count} घटनाओं की पहचान {asked} पर समाप्त होती है: पहचान का और हिस्सा दें।</translation>
        </message>
        <message>
            <source>The first line of {path} holds no password.</source>
            <translation>{path} की पहली पंक्ति में पासवर्ड नहीं है।</translation>
        </message>
        <message>
            <source>Package {number}: {path}</source>
            <translation>पैकेज {number}: {path}</translation>
        </message>
        <message>
            <source>{files} files, {size} bytes, written and read back</source>
            <translation>{files} फ़ाइलें, {size} बाइट, लिखकर दोबारा पढ़ी गईं</translation>
        </message>
        <message>
            <source>SHA-256 of the tag manifest: {sha256}</source>
            <translation>सूचियों की सूची का SHA-256: {sha256}</translation>
        </message>
        <message>
            <source>Fingerprint of the centre's root: {fingerprint}</source>
            <translation>केंद्र के मूल प्रमाणपत्र का फ़िंगरप्रिंट: {fingerprint}</translation>
        </message>
        <message>
            <source>SHA-256 of the encrypted file: {sha256}</source>
            <translation>पासवर्ड वाली फ़ाइल का SHA-256: {sha256}</translation>
        </message>
        <message>
            <source>Without a time stamp: {detail}</source>
            <translation>समय मुहर के बिना: {detail}</translation>
        </message>
        <message>
            <source>Made with demo keys: not for court.</source>
            <translation>डेमो कुंजियों से बना: न्यायालय के लिए नहीं।</translation>
        </message>
        <message>
            <source>The custody chain could not be told yet: the disk takes no entry.</source>
            <translation>अभिरक्षा शृंखला में अभी दर्ज नहीं हो सका: डिस्क प्रविष्टि नहीं ले रही।</translation>
        </message>
        <message>
            <source>The sample could not be recorded ({detail}). Try again.</source>
            <translation>नमूना रिकॉर्ड नहीं हो सका ({detail})। फिर से प्रयास करें।</translation>
        </message>
        <message>
            <source>Preparing</source>
            <translation>तैयारी</translation>
        </message>
        <message>
            <source>Copying the files and taking their hashes</source>
            <translation>फ़ाइलों की प्रति और उनके हैश लिए जा रहे हैं</translation>
        </message>
        <message>
            <source>Writing the custody extract</source>
            <translation>अभिरक्षा का अंश लिखा जा रहा है</translation>
        </message>
        <message>
            <source>Setting the report, the certificate draft and the hash report</source>
            <translation>रिपोर्ट, प्रमाणपत्र का प्रारूप और हैश रिपोर्ट बन रही हैं</translation>
        </message>
        <message>
            <source>Writing the lists of hashes</source>
            <translation>हैश सूचियाँ लिखी जा रही हैं</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>हस्ताक्षर</translation>
        </message>
        <message>
            <source>Reading everything back and comparing</source>
            <translation>सब कुछ वापस पढ़कर मिलाया जा रहा है</translation>
        </message>
        <message>
            <source>Encrypting</source>
            <translation>कूटबद्ध किया जा रहा है</translation>
        </message>
        <message>
            <source>Finishing</source>
            <translation>पूरा किया जा रहा है</translation>
        </message>
        <message>
            <source>The custody chain says why package number {number} does not exist.</source>
            <translation>पैकेज क्रमांक {number} क्यों नहीं है, यह अभिरक्षा शृंखला में दर्ज है।</translation>
        </message>
        <message>
            <source>This incident has no file yet. Wait until its clips are recorded.</source>
            <translation>इस घटना की अभी कोई फ़ाइल नहीं है। क्लिप रिकॉर्ड होने तक रुकें।</translation>
        </message>
        <message>
            <source>The files of this incident were deleted; only the record is left.</source>
            <translation>इस घटना की फ़ाइलें मिटा दी गई हैं; केवल अभिलेख बचा है।</translation>
        </message>
        <message>
            <source>The file {file} is no longer what was recorded: its SHA-256 differs. No package was made. Tell the administrator, and leave the file as it is.</source>
            <translation>फ़ाइल {file} अब वैसी नहीं है जैसी रिकॉर्ड हुई थी: उसका SHA-256 अलग है। पैकेज नहीं बना। प्रशासक को बताएँ और फ़ाइल को वैसे ही रहने दें।</translation>
        </message>
        <message>
            <source>The file {file} is not in the evidence folder. No package was made. Tell the administrator.</source>
            <translation>फ़ाइल {file} साक्ष्य फ़ोल्डर में नहीं है। पैकेज नहीं बना। प्रशासक को बताएँ।</translation>
        </message>
        <message>
            <source>The file {file} cannot be read. No package was made. Tell the administrator.</source>
            <translation>फ़ाइल {file} पढ़ी नहीं जा सकती। पैकेज नहीं बना। प्रशासक को बताएँ।</translation>
        </message>
        <message>
            <source>The folder is not there. Is the disk plugged in?</source>
            <translation>फ़ोल्डर नहीं है। क्या डिस्क लगी है?</translation>
        </message>
        <message>
            <source>The folder cannot be written to. Choose another, or lift the disk's write protection.</source>
            <translation>फ़ोल्डर में लिखा नहीं जा सकता। दूसरा चुनें, या डिस्क की लेखन-रोक हटाएँ।</translation>
        </message>
        <message>
            <source>There is no room left on that disk. Free some space or choose another; nothing half was left.</source>
            <translation>उस डिस्क पर जगह नहीं बची। जगह बनाएँ या दूसरी चुनें; कुछ अधूरा नहीं छोड़ा गया।</translation>
        </message>
        <message>
            <source>The disk went away while the package was being written. What is on it is marked as unfinished. Plug it in again and export once more.</source>
            <translation>पैकेज लिखते समय डिस्क हट गई। उस पर जो है, वह अधूरा चिह्नित है। डिस्क फिर लगाएँ और पैकेज दोबारा बनाएँ।</translation>
        </message>
        <message>
            <source>{file} is larger than 4 GiB, which a disk formatted as FAT32 cannot hold. Use a disk with exFAT, NTFS or ext4.</source>
            <translation>{file} 4 GiB से बड़ी है, जो FAT32 वाली डिस्क पर नहीं आती। exFAT, NTFS या ext4 वाली डिस्क लें।</translation>
        </message>
        <message>
            <source>There is already something called {name} in that folder.</source>
            <translation>उस फ़ोल्डर में {name} नाम की चीज़ पहले से है।</translation>
        </message>
        <message>
            <source>What was read back from the disk is not what was written ({file}). The disk may be failing: use another one.</source>
            <translation>डिस्क से वापस पढ़ा हुआ वह नहीं है जो लिखा गया था ({file})। डिस्क ख़राब हो रही होगी: दूसरी लें।</translation>
        </message>
        <message>
            <source>The documents could not be set ({detail}).</source>
            <translation>दस्तावेज़ नहीं बन सके ({detail})।</translation>
        </message>
        <message>
            <source>The package could not be signed ({detail}). Look at the centre's keys.</source>
            <translation>पैकेज पर हस्ताक्षर नहीं हो सके ({detail})। केंद्र की कुंजियाँ देखें।</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was left behind.</source>
            <translation>रद्द किया गया। पीछे कुछ नहीं छूटा।</translation>
        </message>
        <message>
            <source>Between this incident and now the custody chain has {links} entries, more than one package carries. Tell the administrator.</source>
            <translation>इस घटना से अब तक अभिरक्षा शृंखला में {links} प्रविष्टियाँ हैं, एक पैकेज में इतनी नहीं जातीं। प्रशासक को बताएँ।</translation>
        </message>
        <message>
            <source>The console ended while the package was being written.</source>
            <translation>पैकेज लिखते समय कंसोल बंद हो गया।</translation>
        </message>
        <message>
            <source>The package could not be written ({detail}).</source>
            <translation>पैकेज लिखा नहीं जा सका ({detail})।</translation>
        </message>
        <message>
            <source>Weak: a stranger with time could guess it. Longer is better.</source>
            <translation>कमज़ोर: कोई अजनबी समय लगाकर अनुमान लगा सकता है। लंबा बेहतर है।</translation>
        </message>
        <message>
            <source>Fair: some more characters make it strong.</source>
            <translation>ठीक-ठाक: कुछ और अक्षर इसे मज़बूत बनाएँगे।</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>मज़बूत।</translation>
        </message>
    </context>
    <context>
        <name>ExportChoices</name>
        <message>
            <source>Folder for the package</source>
            <translation>पैकेज के लिए फ़ोल्डर</translation>
        </message>
        <message>
            <source>Choose a folder, for example on a USB disk.</source>
            <translation>फ़ोल्डर चुनें, जैसे यूएसबी डिस्क पर।</translation>
        </message>
        <message>
            <source>That folder is not there. Is the disk plugged in?</source>
            <translation>वह फ़ोल्डर नहीं है। क्या डिस्क लगी है?</translation>
        </message>
        <message>
            <source>{free} free; the package needs about {size}</source>
            <translation>{free} खाली; पैकेज को लगभग {size} चाहिए</translation>
        </message>
        <message>
            <source>Stills and copies that the console made: {count} of {all}</source>
            <translation>कंसोल के बनाए स्थिर चित्र और प्रतियाँ: {all} में से {count}</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>कहाँ रखें</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>चुनें…</translation>
        </message>
        <message>
            <source>What goes along</source>
            <translation>क्या साथ जाएगा</translation>
        </message>
        <message>
            <source>Originals as received: {count} ({size}), always</source>
            <translation>मूल फ़ाइलें जैसी मिलीं: {count} ({size}), हमेशा</translation>
        </message>
        <message>
            <source>Still being recorded: only what is finished goes along.</source>
            <translation>अभी रिकॉर्डिंग जारी है: जो पूरा हो चुका है, वही साथ जाएगा।</translation>
        </message>
        <message>
            <source>Stills and copies</source>
            <translation>स्थिर चित्र और प्रतियाँ</translation>
        </message>
        <message>
            <source>In which form</source>
            <translation>किस रूप में</translation>
        </message>
        <message>
            <source>A folder that anyone can open and check</source>
            <translation>फ़ोल्डर, जिसे कोई भी खोलकर जाँच सके</translation>
        </message>
        <message>
            <source>One encrypted file that opens with a password</source>
            <translation>एक कूटबद्ध फ़ाइल, जो पासवर्ड से खुले</translation>
        </message>
        <message>
            <source>Documents:</source>
            <translation>दस्तावेज़:</translation>
        </message>
        <message>
            <source>Hindi, then English</source>
            <translation>हिन्दी, फिर अंग्रेज़ी</translation>
        </message>
        <message>
            <source>English, then Hindi</source>
            <translation>अंग्रेज़ी, फिर हिन्दी</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>The custody chain could not be told yet: the disk did not take it. It is told at the next start.</source>
            <translation>अभिरक्षा शृंखला में अभी दर्ज नहीं हो सका: डिस्क ने नहीं लिया। अगली बार शुरू होने पर दर्ज होगा।</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>रोका जा रहा है…</translation>
        </message>
        <message>
            <source>A package is being made; there would be none.</source>
            <translation>पैकेज बन रहा है; वह नहीं बनेगा।</translation>
        </message>
        <message>
            <source>Export a package</source>
            <translation>पैकेज बनाकर देना</translation>
        </message>
        <message>
            <source>Package of “{incident}”</source>
            <translation>“{incident}” का पैकेज</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>पैकेज बनाएँ</translation>
        </message>
        <message>
            <source>Cancel export</source>
            <translation>पैकेज बनाना रोकें</translation>
        </message>
        <message>
            <source>The console goes on working meanwhile. Until everything was read back, there is no package.</source>
            <translation>इस बीच कंसोल चलता रहता है। जब तक सब कुछ वापस पढ़ न लिया जाए, पैकेज नहीं बनता।</translation>
        </message>
    </context>
    <context>
        <name>ExportResult</name>
        <message>
            <source>The package is made and was read back</source>
            <translation>पैकेज बन गया और वापस पढ़कर मिला लिया गया</translation>
        </message>
        <message>
            <source>Made with demonstration keys: for trying out, not for court. The package says so itself.</source>
            <translation>डेमो की कुंजियों से बना: आज़माने के लिए, न्यायालय के लिए नहीं। पैकेज स्वयं यह कहता है।</translation>
        </message>
        <message>
            <source>Whoever checks the package compares the root's fingerprint with the one on the centre's paper. VERIFY.txt in the package says how.</source>
            <translation>पैकेज जाँचने वाला मूल प्रमाणपत्र के फ़िंगरप्रिंट को केंद्र के काग़ज़ से मिलाता है। कैसे, यह पैकेज की VERIFY.txt में है।</translation>
        </message>
        <message>
            <source>Verify now</source>
            <translation>अभी जाँचें</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Open hash report to print</source>
            <translation>छापने के लिए हैश रिपोर्ट खोलें</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>पैकेज</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>कहाँ</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
        <message>
            <source>Seal (SHA-256 of the list of lists)</source>
            <translation>सील (सूचियों की सूची का SHA-256)</translation>
        </message>
        <message>
            <source>Root's fingerprint</source>
            <translation>मूल प्रमाणपत्र का फ़िंगरप्रिंट</translation>
        </message>
        <message>
            <source>Time stamp</source>
            <translation>समय मुहर</translation>
        </message>
        <message>
            <source>{name}  ·  number {number} of this seat</source>
            <translation>{name}  ·  इस सीट का क्रमांक {number}</translation>
        </message>
        <message>
            <source>{count} files, {size}</source>
            <translation>{count} फ़ाइलें, {size}</translation>
        </message>
        <message>
            <source>By the time-stamp server</source>
            <translation>समय मुहर सर्वर से</translation>
        </message>
        <message>
            <source>None: the server gave none ({detail})</source>
            <translation>नहीं: सर्वर ने नहीं दी ({detail})</translation>
        </message>
        <message>
            <source>None: no time-stamp server is set up</source>
            <translation>नहीं: कोई समय मुहर सर्वर नहीं लगाया गया</translation>
        </message>
    </context>
    <context>
        <name>FactsPanel</name>
        <message>
            <source>Fingerprint of the centre's root certificate (SHA-256)</source>
            <translation>केंद्र के मूल प्रमाणपत्र का फ़िंगरप्रिंट (SHA-256)</translation>
        </message>
        <message>
            <source>Give this to everybody who verifies packages, on paper or by voice, never together with a package.</source>
            <translation>यह हर उस व्यक्ति को दें जो पैकेज जाँचता है – काग़ज़ पर या बोलकर, पैकेज के साथ कभी नहीं।</translation>
        </message>
        <message>
            <source>Root</source>
            <translation>मूल प्रमाणपत्र</translation>
        </message>
        <message>
            <source>How it came here</source>
            <translation>यहाँ कैसे आया</translation>
        </message>
        <message>
            <source>Root holds</source>
            <translation>मूल प्रमाणपत्र की मान्यता</translation>
        </message>
        <message>
            <source>Key of this seat</source>
            <translation>इस सीट की कुंजी</translation>
        </message>
        <message>
            <source>Seat's key holds</source>
            <translation>सीट की कुंजी की मान्यता</translation>
        </message>
        <message>
            <source>Private keys</source>
            <translation>निजी कुंजियाँ</translation>
        </message>
    </context>
    <context>
        <name>FailedTable</name>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Its key there</source>
            <translation>वहाँ उसकी कुंजी</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>क्यों नहीं</translation>
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
        <name>FileWork</name>
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
    </context>
    <context>
        <name>FilesTab</name>
        <message>
            <source>Check files again</source>
            <translation>फ़ाइलें फिर जाँचें</translation>
        </message>
        <message>
            <source>Save a copy …</source>
            <translation>प्रति सहेजें …</translation>
        </message>
        <message>
            <source>Copies the files with a list of their hashes (Ctrl+Shift+S)</source>
            <translation>फ़ाइलों की प्रति उनके हैश की सूची के साथ (Ctrl+Shift+S)</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>फ़ोल्डर खोलें</translation>
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
            <translation>कैमरे का नंबर</translation>
        </message>
        <message>
            <source>More ({count})</source>
            <translation>और ({count})</translation>
        </message>
        <message>
            <source>More</source>
            <translation>अधिक</translation>
        </message>
        <message>
            <source>Thana, tag, GD or FIR number, hold</source>
            <translation>थाना, टैग, जीडी या एफआईआर नम्बर, रोक</translation>
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
            <source>Sites without a camera yet: {count}</source>
            <translation>बिना कैमरे वाले स्थल: {count}</translation>
        </message>
        <message>
            <source>Name, place, phone or number</source>
            <translation>नाम, स्थान, फ़ोन या संख्या</translation>
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
        <name>FindingPanel</name>
        <message>
            <source>Take camera {number} out of the catalogue? Its number is not given again.</source>
            <translation>कैमरा {number} नगर सूची से हटाएँ? उसका नंबर फिर नहीं दिया जाएगा।</translation>
        </message>
        <message>
            <source>Take “{name}” and its cameras out of the catalogue?</source>
            <translation>“{name}” और उसके कैमरे नगर सूची से हटाएँ?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Set thana to {name} (T)</source>
            <translation>थाना {name} लगाएँ (T)</translation>
        </message>
        <message>
            <source>Set thana (T)</source>
            <translation>थाना लगाएँ (T)</translation>
        </message>
        <message>
            <source>{n} found, the first {most} are shown</source>
            <translation>{n} मिले, पहले {most} दिख रहे हैं</translation>
        </message>
        <message>
            <source>Edit… (F4)</source>
            <translation>संपादन… (F4)</translation>
        </message>
        <message>
            <source>On the wall (W)</source>
            <translation>वॉल पर (W)</translation>
        </message>
        <message>
            <source>Remove… (Del)</source>
            <translation>हटाएँ… (Del)</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>मिला</translation>
        </message>
    </context>
    <context>
        <name>FindingTable</name>
        <message>
            <source>Lies in</source>
            <translation>वास्तव में कहाँ</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>नंबर</translation>
        </message>
        <message>
            <source>Camera or site</source>
            <translation>कैमरा या स्थल</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>स्थल</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Gone since, as told by</source>
            <translation>कब से नहीं, किसके अनुसार</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
    </context>
    <context>
        <name>FingerprintPage</name>
        <message>
            <source>Fingerprint of the centre's root certificate</source>
            <translation>केंद्र के मूल प्रमाणपत्र का फ़िंगरप्रिंट</translation>
        </message>
        <message>
            <source>DEMO KEYS – made for trying out, not for court.</source>
            <translation>डेमो कुंजियाँ – आज़माने के लिए बनी हैं, न्यायालय के लिए नहीं।</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>यह किसलिए है</translation>
        </message>
        <message>
            <source>Every evidence package of this seat is sealed by a certificate under this root. Whoever verifies a package compares this fingerprint, received on paper from the centre, with that of the root certificate at hand: all 32 pairs must be the same. A root that comes only with the package proves nothing. The command “openssl x509 -in ROOT.pem -noout -fingerprint -sha256” shows it.</source>
            <translation>इस सीट के हर साक्ष्य पैकेज पर इसी मूल प्रमाणपत्र के नीचे के प्रमाणपत्र की मुहर होती है। पैकेज जाँचने वाला केंद्र से काग़ज़ पर मिले इस फ़िंगरप्रिंट का मिलान अपने पास के मूल प्रमाणपत्र के फ़िंगरप्रिंट से करता है: सभी 32 जोड़े एक जैसे होने चाहिए। केवल पैकेज के साथ आया मूल प्रमाणपत्र कुछ सिद्ध नहीं करता। कमांड “openssl x509 -in ROOT.pem -noout -fingerprint -sha256” उसे दिखाता है।</translation>
        </message>
        <message>
            <source>Valid from {first} to {last}. Seat {seat}. Printed on {moment}.</source>
            <translation>{first} से {last} तक मान्य। सीट {seat}। छपने का समय: {moment}।</translation>
        </message>
        <message>
            <source>Handed over by (name, rank, signature, date):</source>
            <translation>देने वाला (नाम, पद, हस्ताक्षर, दिनांक):</translation>
        </message>
        <message>
            <source>Received by (name, rank, signature, date):</source>
            <translation>पाने वाला (नाम, पद, हस्ताक्षर, दिनांक):</translation>
        </message>
    </context>
    <context>
        <name>FitTable</name>
        <message>
            <source>Where areas do not fit</source>
            <translation>जहाँ क्षेत्रों की सीमाएँ मेल नहीं खातीं</translation>
        </message>
        <message>
            <source>Ground</source>
            <translation>भूमि</translation>
        </message>
        <message>
            <source>{one} and {other} overlap</source>
            <translation>{one} और {other} एक-दूसरे पर चढ़े हैं</translation>
        </message>
        <message>
            <source>Ground of no area near {lat}, {lon}</source>
            <translation>{lat}, {lon} के पास की भूमि किसी क्षेत्र में नहीं</translation>
        </message>
    </context>
    <context>
        <name>FormerNumber</name>
        <message>
            <source>{number} was withdrawn on {day}: {name}.</source>
            <translation>{number} नंबर {day} से बंद है: {name}।</translation>
        </message>
        <message>
            <source>{number} is {now} now: {name}. Enter shows it.</source>
            <translation>{number} का नंबर अब {now} है: {name}। दिखाने के लिए Enter दबाएँ।</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>Chosen cameras</source>
            <translation>चुने हुए कैमरे</translation>
        </message>
        <message>
            <source>Filter that stays alive</source>
            <translation>अपने-आप बदलने वाला फ़िल्टर</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>मार्ग</translation>
        </message>
        <message>
            <source>{count} no longer there</source>
            <translation>{count} अब नहीं</translation>
        </message>
        <message>
            <source>areas no longer there: {count}</source>
            <translation>अब न रहे क्षेत्र: {count}</translation>
        </message>
        <message>
            <source>These cameras, in this order, whatever happens around them.</source>
            <translation>यही कैमरे, इसी क्रम में, चाहे आस-पास कुछ भी बदले।</translation>
        </message>
        <message>
            <source>Every camera within {metres} m of the drawn line, in the order in which one passes it.</source>
            <translation>खींची गई रेखा से {metres} मीटर के भीतर का हर कैमरा, रास्ते में आने के क्रम में।</translation>
        </message>
        <message>
            <source>“{text}”</source>
            <translation>“{text}”</translation>
        </message>
        <message>
            <source>Every camera of the city</source>
            <translation>शहर का हर कैमरा</translation>
        </message>
        <message>
            <source>A group keeps at most {most} chosen cameras; these are {count}. Choose fewer, or keep a filter.</source>
            <translation>एक समूह में अधिकतम {most} चुने हुए कैमरे रखे जा सकते हैं; ये {count} हैं। कम कैमरे चुनें, या फ़िल्टर रखें।</translation>
        </message>
        <message>
            <source>{names} and {n} more</source>
            <translation>{names} और {n} अन्य</translation>
        </message>
    </context>
    <context>
        <name>GroupsTab</name>
        <message>
            <source>Groups</source>
            <translation>समूह</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>वापस लें (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Bring back “{name}”</source>
            <translation>“{name}” वापस लाएँ</translation>
        </message>
        <message>
            <source>Undo change of “{name}”</source>
            <translation>“{name}” में किया बदलाव वापस लें</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>समूह का नाम</translation>
        </message>
        <message>
            <source>Show on the wall</source>
            <translation>वॉल पर दिखाएँ</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>नक्शे पर दिखाएँ</translation>
        </message>
        <message>
            <source>New from the finder…</source>
            <translation>खोज से नया समूह…</translation>
        </message>
        <message>
            <source>Keeps what the finder on the live page shows now</source>
            <translation>लाइव पेज की खोज में अभी जो दिख रहा है, उसे समूह बनाकर रखता है</translation>
        </message>
        <message>
            <source>Rename… (F2)</source>
            <translation>नाम बदलें… (F2)</translation>
        </message>
        <message>
            <source>Up (Alt+↑)</source>
            <translation>ऊपर (Alt+↑)</translation>
        </message>
        <message>
            <source>Down (Alt+↓)</source>
            <translation>नीचे (Alt+↓)</translation>
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
            <source>Only who made a group can take it back for themselves</source>
            <translation>समूह को फिर से केवल अपना वही बना सकता है जिसने उसे बनाया</translation>
        </message>
        <message>
            <source>Saved groups</source>
            <translation>सहेजे हुए समूह</translation>
        </message>
        <message>
            <source>Cameras of the group</source>
            <translation>समूह के कैमरे</translation>
        </message>
        <message>
            <source>There is no saved group yet. Narrow the cameras with the finder, or draw on the map, and save what you see as a group.</source>
            <translation>अभी कोई सहेजा हुआ समूह नहीं है। खोज से कैमरे छाँटें, या नक्शे पर रेखा खींचें, और जो दिखे उसे समूह के रूप में सहेजें।</translation>
        </message>
    </context>
    <context>
        <name>GuessesButton</name>
        <message>
            <source>Guessed categories: {n}…</source>
            <translation>अनुमानित श्रेणियाँ: {n}…</translation>
        </message>
        <message>
            <source>Categories settled by hand: {n}…</source>
            <translation>हाथ से तय श्रेणियाँ: {n}…</translation>
        </message>
    </context>
    <context>
        <name>GuessesDialog</name>
        <message>
            <source>Categories that were guessed</source>
            <translation>अनुमान से लगाई गई श्रेणियाँ</translation>
        </message>
        <message>
            <source>These words of the list are not the name of a category. Choose what each one means; it counts for all rows with this word. Rows whose word has no category stay rejected.</source>
            <translation>सूची के ये शब्द किसी श्रेणी के नाम नहीं हैं। चुनें कि हर शब्द का अर्थ क्या है; वह उस शब्द वाली सभी पंक्तियों पर लगेगा। जिस शब्द की श्रेणी न हो, उसकी पंक्तियाँ अस्वीकृत रहेंगी।</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>ये लगाएँ</translation>
        </message>
        <message>
            <source>Unknown word</source>
            <translation>अनजान शब्द</translation>
        </message>
        <message>
            <source>Guessed</source>
            <translation>अनुमानित</translation>
        </message>
        <message>
            <source>Settled by hand</source>
            <translation>हाथ से तय</translation>
        </message>
        <message>
            <source>no category</source>
            <translation>कोई श्रेणी नहीं</translation>
        </message>
    </context>
    <context>
        <name>HandlersField</name>
        <message>
            <source>Add a person</source>
            <translation>व्यक्ति जोड़ें</translation>
        </message>
        <message>
            <source>Add a person who handled it</source>
            <translation>जिसने इसे संभाला, उसका नाम जोड़ें</translation>
        </message>
        <message>
            <source>I handle this</source>
            <translation>मैं संभाल रहा/रही हूँ</translation>
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
            <translation>किसने देखा</translation>
        </message>
        <message>
            <source>Cameras</source>
            <translation>कैमरे</translation>
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
            <translation>▲ घड़ी मिलाई नहीं गई</translation>
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
            <translation>बंद</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>पता नहीं</translation>
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
            <source>Records that could not be written to disk yet: {count}. They are kept in memory and tried again. Free disk space now.</source>
            <translation>जो अभिलेख अभी डिस्क पर नहीं लिखे जा सके: {count}। वे स्मृति में हैं और फिर प्रयास हो रहा है। अभी डिस्क पर जगह खाली करें।</translation>
        </message>
        <message>
            <source>The graphics driver could not decode a picture: from now on everything is decoded without it. Nothing is lost.</source>
            <translation>ग्राफ़िक्स ड्राइवर चित्र नहीं दिखा सका: अब से सब कुछ उसके बिना दिखाया जाएगा। कुछ भी खोया नहीं।</translation>
        </message>
    </context>
    <context>
        <name>HintBar</name>
        <message>
            <source>Breadth {length}</source>
            <translation>चौड़ाई {length}</translation>
        </message>
        <message>
            <source>Radius {length}</source>
            <translation>त्रिज्या {length}</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>कम</translation>
        </message>
        <message>
            <source>More</source>
            <translation>अधिक</translation>
        </message>
        <message>
            <source>Take the last point back</source>
            <translation>पिछला बिन्दु हटाएँ</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>पूरा</translation>
        </message>
        <message>
            <source>Drag a rectangle. By keyboard: arrows, and Space for each corner.</source>
            <translation>माउस से आयत खींचें। कीबोर्ड से: तीर, और हर कोने पर Space।</translation>
        </message>
        <message>
            <source>Draw around the cameras. By keyboard: arrows, Space for each point, Enter.</source>
            <translation>कैमरों के चारों ओर रेखा खींचें। कीबोर्ड से: तीर, हर बिन्दु पर Space, अन्त में Enter।</translation>
        </message>
        <message>
            <source>Click the middle, or drag from it. By keyboard: arrows or Tab, then Enter.</source>
            <translation>घेरे के केंद्र पर क्लिक करें, या वहाँ से खींचें। कीबोर्ड से: तीर या Tab, फिर Enter।</translation>
        </message>
        <message>
            <source>Click along the way; double click or Enter ends it. By keyboard: Space.</source>
            <translation>मार्ग पर एक-एक कर क्लिक करें; डबल क्लिक या Enter से पूरा। कीबोर्ड से: Space।</translation>
        </message>
        <message>
            <source>Click a point: the 16 cameras nearest to it. By keyboard: Enter.</source>
            <translation>किसी बिन्दु पर क्लिक करें: उसके निकटतम 16 कैमरे। कीबोर्ड से: Enter।</translation>
        </message>
        <message>
            <source>Click where the site is. By keyboard: arrows, then Space.</source>
            <translation>जहाँ स्थल है वहाँ क्लिक करें। कीबोर्ड से: तीर, फिर Space।</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>{count} without the filter</source>
            <translation>फ़िल्टर के बिना {count}</translation>
        </message>
        <message>
            <source>Take the other filters away and keep the text (Enter)</source>
            <translation>लिखा हुआ रहे, बाकी फ़िल्टर हटाएँ (Enter)</translation>
        </message>
        <message>
            <source>{number} was withdrawn on {day}: {name}.</source>
            <translation>{number} नंबर {day} से बंद है: {name}।</translation>
        </message>
        <message>
            <source>{number} is {now} now: {name}</source>
            <translation>{number} का नंबर अब {now} है: {name}</translation>
        </message>
        <message>
            <source>Show it on the wall (Enter)</source>
            <translation>वॉल पर दिखाएँ (Enter)</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Added</source>
            <translation>जोड़ा</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>बदला गया</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>हटाया</translation>
        </message>
        <message>
            <source>new: {count}</source>
            <translation>नए: {count}</translation>
        </message>
        <message>
            <source>changed: {count}</source>
            <translation>बदले: {count}</translation>
        </message>
        <message>
            <source>gone: {count}</source>
            <translation>अब नहीं: {count}</translation>
        </message>
        <message>
            <source>merged: {count}</source>
            <translation>मिलाए: {count}</translation>
        </message>
        <message>
            <source>removed: {count}</source>
            <translation>हटाए: {count}</translation>
        </message>
        <message>
            <source>possible duplicates: {count}</source>
            <translation>शायद दोहरे: {count}</translation>
        </message>
        <message>
            <source>unchanged: {count}</source>
            <translation>वैसे ही: {count}</translation>
        </message>
        <message>
            <source>rejected: {count}</source>
            <translation>अस्वीकृत: {count}</translation>
        </message>
        <message>
            <source>not in the list, left as they are: {count}</source>
            <translation>सूची में नहीं, वैसे ही रखे: {count}</translation>
        </message>
        <message>
            <source>deleted by hand, left out: {count}</source>
            <translation>हाथ से हटाए, छोड़े गए: {count}</translation>
        </message>
        <message>
            <source>{name} (then: {former})</source>
            <translation>{name} (तब: {former})</translation>
        </message>
        <message>
            <source>Taken back by {who}, {when}</source>
            <translation>{who} ने वापस लिया, {when}</translation>
        </message>
        <message>
            <source>sites added: {count}</source>
            <translation>स्थल जोड़े: {count}</translation>
        </message>
        <message>
            <source>sites changed: {count}</source>
            <translation>स्थल बदले: {count}</translation>
        </message>
        <message>
            <source>sites removed: {count}</source>
            <translation>स्थल हटाए: {count}</translation>
        </message>
        <message>
            <source>cameras added: {count}</source>
            <translation>कैमरे जोड़े: {count}</translation>
        </message>
        <message>
            <source>cameras changed: {count}</source>
            <translation>कैमरे बदले: {count}</translation>
        </message>
        <message>
            <source>cameras removed: {count}</source>
            <translation>कैमरे हटाए: {count}</translation>
        </message>
        <message>
            <source>areas added: {count}</source>
            <translation>क्षेत्र जोड़े: {count}</translation>
        </message>
        <message>
            <source>areas changed: {count}</source>
            <translation>क्षेत्र बदले: {count}</translation>
        </message>
        <message>
            <source>areas removed: {count}</source>
            <translation>क्षेत्र हटाए: {count}</translation>
        </message>
        <message>
            <source>roads added: {count}</source>
            <translation>सड़कें जोड़ीं: {count}</translation>
        </message>
        <message>
            <source>roads changed: {count}</source>
            <translation>सड़कें बदलीं: {count}</translation>
        </message>
        <message>
            <source>roads removed: {count}</source>
            <translation>सड़कें हटाईं: {count}</translation>
        </message>
        <message>
            <source>(without a name)</source>
            <translation>(बिना नाम)</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>स्थल</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>भेजने वाला</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>Name in the source</source>
            <translation>स्रोत में नाम</translation>
        </message>
        <message>
            <source>Further columns</source>
            <translation>अन्य कॉलम</translation>
        </message>
        <message>
            <source>Gone since</source>
            <translation>कब से नहीं</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>सीमा-रेखा</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>किसके अंतर्गत</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>मार्ग</translation>
        </message>
        <message>
            <source>points: {count}</source>
            <translation>बिंदु: {count}</translation>
        </message>
    </context>
    <context>
        <name>HistoryCommand</name>
        <message>
            <source>… and earlier ones: --limit {count}</source>
            <translation>… और पहले के भी: --limit {count}</translation>
        </message>
        <message>
            <source>… and further rows: {count}</source>
            <translation>… और पंक्तियाँ: {count}</translation>
        </message>
        <message>
            <source>Nothing was changed: what it touched was changed later, or something depends on it. Take those changes back first, the latest one first.</source>
            <translation>कुछ नहीं बदला गया: इसने जिसे छुआ वह बाद में बदला गया, या उस पर कुछ और टिका है। पहले वे बदलाव वापस लें, सबसे नया पहले।</translation>
        </message>
        <message>
            <source>Several changes end in “{text}”: type more of it.</source>
            <translation>“{text}” पर कई बदलाव समाप्त होते हैं: थोड़ा और लिखें।</translation>
        </message>
        <message>
            <source>No change ends in “{text}”: see `safecity history list`.</source>
            <translation>“{text}” पर कोई बदलाव समाप्त नहीं होता: `safecity history list` देखें।</translation>
        </message>
        <message>
            <source>Nothing was changed yet.</source>
            <translation>अब तक कुछ नहीं बदला गया।</translation>
        </message>
    </context>
    <context>
        <name>HistoryDetail</name>
        <message>
            <source>Choose a change to see what it did.</source>
            <translation>कोई बदलाव चुनें, तो यहाँ दिखेगा कि उसमें क्या हुआ।</translation>
        </message>
        <message>
            <source>Taking back …</source>
            <translation>वापस लिया जा रहा है …</translation>
        </message>
        <message>
            <source>Take back … (Ctrl+Z)</source>
            <translation>वापस लें … (Ctrl+Z)</translation>
        </message>
        <message>
            <source>What this change did</source>
            <translation>इस बदलाव में क्या हुआ</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>“{name}” was taken back. Rows that are as they were before: {count}</source>
            <translation>“{name}” वापस लिया गया। पहले जैसी हुई पंक्तियाँ: {count}</translation>
        </message>
        <message>
            <source>No change has this in it.</source>
            <translation>किसी बदलाव में यह नहीं मिला।</translation>
        </message>
        <message>
            <source>Nothing was changed yet. Lists that are taken in, syncs and edits stand here.</source>
            <translation>अब तक कुछ नहीं बदला गया। ली गई सूचियाँ, सिंक और हाथ से किए बदलाव यहाँ दिखेंगे।</translation>
        </message>
        <message>
            <source>History</source>
            <translation>इतिहास</translation>
        </message>
        <message>
            <source>Name, sender, file or person</source>
            <translation>नाम, भेजने वाला, फ़ाइल या व्यक्ति</translation>
        </message>
        <message>
            <source>Search the history</source>
            <translation>इतिहास में खोजें</translation>
        </message>
        <message>
            <source>Changes, the latest first</source>
            <translation>बदलाव, सबसे नया ऊपर</translation>
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
            <translation>क्या</translation>
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
        <name>HistoryUndo</name>
        <message>
            <source>Take back</source>
            <translation>वापस लें</translation>
        </message>
        <message>
            <source>Take back “{name}”?</source>
            <translation>“{name}” वापस लें?</translation>
        </message>
        <message>
            <source>Everything it did is put back as it was before: {what}.</source>
            <translation>इसमें जो भी हुआ, सब पहले जैसा कर दिया जाएगा: {what}।</translation>
        </message>
        <message>
            <source>The numbers of these cameras are free again if nobody can have seen them; otherwise they stay retired.</source>
            <translation>इन कैमरों के नंबर किसी ने देखे न हों तो फिर खाली हो जाएँगे; नहीं तो वे बंद ही रहेंगे।</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>रहने दें</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>kept as it stands</source>
            <translation>जैसा है वैसा रखा जाएगा</translation>
        </message>
        <message>
            <source>login of the camera, kept among the passwords</source>
            <translation>कैमरे का लॉगिन, पासवर्डों में रखा जाएगा</translation>
        </message>
        <message>
            <source>part {part} of {parts}</source>
            <translation>{parts} में से भाग {part}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ज्ञात नहीं</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>कुछ नहीं बदला।</translation>
        </message>
        <message>
            <source>Taken in. Call-up numbers given: {count}</source>
            <translation>सूची ले ली गई। दिए गए कैमरा नंबर: {count}</translation>
        </message>
        <message>
            <source>Possible duplicates that wait under “Checks”: {count}</source>
            <translation>“जाँच” में देखे जाने वाले संभावित दोहराव: {count}</translation>
        </message>
        <message>
            <source>Rejected rows, to be corrected and imported again: {path}</source>
            <translation>अस्वीकृत पंक्तियाँ, जिन्हें सुधारकर फिर से लिया जा सकता है: {path}</translation>
        </message>
        <message>
            <source>Take this into the catalogue?</source>
            <translation>क्या इसे नगर सूची में ले लिया जाए?</translation>
        </message>
        <message>
            <source>“{name}” cannot be put together of several columns. These can: {fields}</source>
            <translation>“{name}” कई कॉलमों से मिलाकर नहीं बन सकता। ये बन सकते हैं: {fields}</translation>
        </message>
        <message>
            <source>Hindi typed for an old font (Kruti Dev, DevLys): {columns}. Ask the sender for the list in Unicode, or convert it. If it is no such font, say --as-it-stands.</source>
            <translation>पुराने फ़ॉन्ट (कृतिदेव, देवलिस) में टाइप की गई हिन्दी: {columns}। भेजने वाले से सूची यूनिकोड में माँगें, या उसे बदल लें। यदि ऐसा फ़ॉन्ट नहीं है तो --as-it-stands लिखें।</translation>
        </message>
        <message>
            <source>The list has no column “{name}”. It has: {columns}</source>
            <translation>सूची में “{name}” नाम का कोई स्तंभ नहीं है। उसमें ये हैं: {columns}</translation>
        </message>
        <message>
            <source>“{name}” is nothing that a column can hold. These are known: {fields}</source>
            <translation>“{name}” ऐसा कुछ नहीं है जो किसी स्तंभ में हो सके। ये ज्ञात हैं: {fields}</translation>
        </message>
        <message>
            <source>“{name}” is no category. These are known: {codes}</source>
            <translation>“{name}” कोई श्रेणी नहीं है। ये ज्ञात हैं: {codes}</translation>
        </message>
        <message>
            <source>Marked as gone: {count}</source>
            <translation>“अब नहीं” माने गए: {count}</translation>
        </message>
        <message>
            <source>Brought back: {count}</source>
            <translation>वापस लाए गए: {count}</translation>
        </message>
        <message>
            <source>Several that the list lacks are called “{name}”: give the call-up number.</source>
            <translation>सूची में न मिलने वालों में “{name}” नाम के कई हैं: कैमरा नंबर दें।</translation>
        </message>
        <message>
            <source>Nothing that the list lacks has this number or name: “{name}”</source>
            <translation>सूची में न मिलने वालों में यह नंबर या नाम किसी का नहीं: “{name}”</translation>
        </message>
        <message>
            <source>No row “{row}” of the list tells of what was deleted by hand.</source>
            <translation>सूची की पंक्ति “{row}” में ऐसा कुछ नहीं जो हाथ से हटाया गया हो।</translation>
        </message>
        <message>
            <source>The list lacks nothing that the sender's earlier lists had.</source>
            <translation>भेजने वाले की पिछली सूचियों में जो था, वह सब इस सूची में है।</translation>
        </message>
        <message>
            <source>No row of the list tells of what was deleted by hand.</source>
            <translation>सूची की किसी पंक्ति में ऐसा कुछ नहीं जो हाथ से हटाया गया हो।</translation>
        </message>
        <message>
            <source>row {row}</source>
            <translation>पंक्ति {row}</translation>
        </message>
        <message>
            <source>They stay as they are: a list may be only a part. --mark-missing with a number, a name or “all” marks them as gone.</source>
            <translation>ये जैसे हैं वैसे रहेंगे: सूची केवल एक भाग हो सकती है। --mark-missing के साथ नंबर, नाम या “all” देने पर इन्हें “अब नहीं” माना जाता है।</translation>
        </message>
        <message>
            <source>They stay deleted. --bring-back with a row of the list or “all” brings them back.</source>
            <translation>ये हटे ही रहेंगे। --bring-back के साथ सूची की पंक्ति या “all” देने पर ये वापस आते हैं।</translation>
        </message>
    </context>
    <context>
        <name>ImportFoot</name>
        <message>
            <source>Back</source>
            <translation>पीछे</translation>
        </message>
        <message>
            <source>Another list</source>
            <translation>दूसरी सूची</translation>
        </message>
        <message>
            <source>Called in the history</source>
            <translation>इतिहास में नाम</translation>
        </message>
        <message>
            <source>Name of this change in the history</source>
            <translation>इतिहास में इस बदलाव का नाम</translation>
        </message>
        <message>
            <source>Read the whole list</source>
            <translation>पूरी सूची पढ़ें</translation>
        </message>
        <message>
            <source>Finish: nothing to take in</source>
            <translation>समाप्त करें: लेने को कुछ नहीं</translation>
        </message>
        <message>
            <source>Take in: {n} rows</source>
            <translation>लें: {n} पंक्तियाँ</translation>
        </message>
        <message>
            <source>Take in: 1 row</source>
            <translation>लें: 1 पंक्ति</translation>
        </message>
        <message>
            <source>Next list: {n} waiting</source>
            <translation>अगली सूची: {n} बाकी</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
    </context>
    <context>
        <name>ImportForm</name>
        <message>
            <source>Sender of the list</source>
            <translation>सूची भेजने वाला</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>शीट</translation>
        </message>
        <message>
            <source>Category of all rows</source>
            <translation>सभी पंक्तियों की श्रेणी</translation>
        </message>
        <message>
            <source>Thana of all rows</source>
            <translation>सभी पंक्तियों का थाना</translation>
        </message>
        <message>
            <source>Ownership of all rows</source>
            <translation>सभी पंक्तियों का स्वामित्व</translation>
        </message>
        <message>
            <source>for example: District Excise Officer</source>
            <translation>जैसे: जिला आबकारी अधिकारी</translation>
        </message>
        <message>
            <source>as the rows say</source>
            <translation>जैसा पंक्तियों में है</translation>
        </message>
    </context>
    <context>
        <name>ImportLeaving</name>
        <message>
            <source>Decisions of this list</source>
            <translation>इस सूची के निर्णय</translation>
        </message>
        <message>
            <source>Decisions that would be lost: {n}</source>
            <translation>जो निर्णय खो जाएँगे: {n}</translation>
        </message>
        <message>
            <source>They are kept only when the list is taken in.</source>
            <translation>ये तभी सुरक्षित रहते हैं जब सूची ले ली जाती है।</translation>
        </message>
        <message>
            <source>Give them up</source>
            <translation>इन्हें छोड़ दें</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>यहीं रहें</translation>
        </message>
    </context>
    <context>
        <name>ImportWindow</name>
        <message>
            <source>Decisions of a list that is not taken in yet: {n}. They would be lost.</source>
            <translation>जो सूची अभी ली नहीं गई, उसके निर्णय: {n}। ये खो जाएँगे।</translation>
        </message>
        <message>
            <source>{n} more waiting</source>
            <translation>{n} और बाकी</translation>
        </message>
        <message>
            <source>rows, about: {n}</source>
            <translation>पंक्तियाँ, लगभग: {n}</translation>
        </message>
        <message>
            <source>The rejected rows are in {file}</source>
            <translation>अस्वीकृत पंक्तियाँ {file} में हैं</translation>
        </message>
        <message>
            <source>Taken back: {n} rows</source>
            <translation>वापस लिया गया: {n} पंक्तियाँ</translation>
        </message>
        <message>
            <source>Taken back: 1 row</source>
            <translation>वापस लिया गया: 1 पंक्ति</translation>
        </message>
        <message>
            <source>Take in lists</source>
            <translation>सूचियाँ लें</translation>
        </message>
        <message>
            <source>List</source>
            <translation>सूची</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>कॉलम</translation>
        </message>
        <message>
            <source>What becomes of the rows</source>
            <translation>पंक्तियों का क्या होगा</translation>
        </message>
        <message>
            <source>In the catalogue</source>
            <translation>नगर सूची में</translation>
        </message>
        <message>
            <source>“{name}” is in the catalogue</source>
            <translation>“{name}” नगर सूची में आ गई</translation>
        </message>
    </context>
    <context>
        <name>IncidentDetail</name>
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
            <source>About</source>
            <translation>विवरण</translation>
        </message>
        <message>
            <source>Cameras</source>
            <translation>कैमरे</translation>
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
        <name>IncidentList</name>
        <message>
            <source>Incidents: {count}</source>
            <translation>घटनाएँ: {count}</translation>
        </message>
        <message>
            <source>Incidents: {count}, the newest {most} in this order</source>
            <translation>घटनाएँ: {count}, इस क्रम में सबसे नई {most}</translation>
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
            <source>Newest first</source>
            <translation>नई पहले</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>पुरानी पहले</translation>
        </message>
        <message>
            <source>Gravest first</source>
            <translation>गम्भीर पहले</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>स्थिति के अनुसार</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>श्रेणी के अनुसार</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>क्रम</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>मानचित्र</translation>
        </message>
        <message>
            <source>Show where the incidents were (Ctrl+G)</source>
            <translation>घटनाएँ कहाँ हुईं, दिखाएँ (Ctrl+G)</translation>
        </message>
        <message>
            <source>Picked on the map</source>
            <translation>मानचित्र से चुनी हुई</translation>
        </message>
        <message>
            <source>Show all again</source>
            <translation>फिर सब दिखाएँ</translation>
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
        <name>IncidentMap</name>
        <message>
            <source>and {n} more</source>
            <translation>और {n}</translation>
        </message>
        <message>
            <source>Incidents: {count}</source>
            <translation>घटनाएँ: {count}</translation>
        </message>
        <message>
            <source>Map of incidents</source>
            <translation>घटनाओं का मानचित्र</translation>
        </message>
        <message>
            <source>Incidents by place. Arrows move, plus and minus zoom, Tab visits them, Enter opens.</source>
            <translation>स्थान के अनुसार घटनाएँ। तीर से खिसकाएँ, + और − से बड़ा-छोटा करें, Tab से एक-एक पर जाएँ, Enter से खोलें।</translation>
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
            <source>State</source>
            <translation>स्थिति</translation>
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
            <translation>साक्ष्य फ़ोल्डर नहीं मिल रहा</translation>
        </message>
        <message>
            <source>Writing failed</source>
            <translation>लिखना विफल रहा</translation>
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
            <source>State: {before} → {after}</source>
            <translation>स्थिति: {before} → {after}</translation>
        </message>
        <message>
            <source>{count} files</source>
            <translation>{count} फ़ाइलें</translation>
        </message>
        <message>
            <source>1 file</source>
            <translation>1 फ़ाइल</translation>
        </message>
        <message>
            <source>asked for by {name}</source>
            <translation>माँग: {name}</translation>
        </message>
        <message>
            <source>Entered before the custody chain began</source>
            <translation>अभिरक्षा शृंखला शुरू होने से पहले दर्ज</translation>
        </message>
        <message>
            <source>Camera added</source>
            <translation>कैमरा जोड़ा गया</translation>
        </message>
        <message>
            <source>Clip added</source>
            <translation>क्लिप जोड़ी गई</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>किसने संभाला</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>रोक लगाई गई</translation>
        </message>
        <message>
            <source>Derived copy made</source>
            <translation>व्युत्पन्न प्रति बनाई गई</translation>
        </message>
        <message>
            <source>Deletion asked for</source>
            <translation>मिटाने की माँग</translation>
        </message>
        <message>
            <source>Deletion refused</source>
            <translation>मिटाने से मना किया गया</translation>
        </message>
        <message>
            <source>Removed by retention</source>
            <translation>अवधि पूरी होने पर हटाई गईं</translation>
        </message>
        <message>
            <source>Export begun</source>
            <translation>निर्यात शुरू</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>निर्यात हुआ</translation>
        </message>
        <message>
            <source>Export failed</source>
            <translation>निर्यात नहीं हो सका</translation>
        </message>
        <message>
            <source>Package verified</source>
            <translation>पैकेज जाँचा गया</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>सहेजी गई</translation>
        </message>
        <message>
            <source>Part saved</source>
            <translation>आंशिक सहेजी गई</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>नहीं सहेजी गई</translation>
        </message>
        <message>
            <source>The console has no pictures of this time</source>
            <translation>इस समय के चित्र कंसोल के पास नहीं हैं</translation>
        </message>
        <message>
            <source>The recorder sends more than was asked for</source>
            <translation>रिकॉर्डर माँगे गए से अधिक भेज रहा है</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>रद्द किया गया</translation>
        </message>
        <message>
            <source>As it was received</source>
            <translation>जैसा प्राप्त हुआ</translation>
        </message>
        <message>
            <source>The recorder's recording</source>
            <translation>रिकॉर्डर की रिकॉर्डिंग</translation>
        </message>
        <message>
            <source>A file from elsewhere</source>
            <translation>बाहर से आई फ़ाइल</translation>
        </message>
        <message>
            <source>Made here (derived)</source>
            <translation>यहाँ बनी (व्युत्पन्न)</translation>
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
            <translation>रिकॉर्डिंग, {seconds} सेकंड शेष</translation>
        </message>
        <message>
            <source>Footage from {time}</source>
            <translation>फ़ुटेज {time} से</translation>
        </message>
        <message>
            <source>{seconds} s missing in between</source>
            <translation>बीच के {seconds} सेकंड नहीं हैं</translation>
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
            <source>Place</source>
            <translation>स्थान</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>टैग</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>नम्बर</translation>
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
        <message>
            <source>Open</source>
            <comment>state</comment>
            <translation>खुली</translation>
        </message>
        <message>
            <source>Under review</source>
            <translation>समीक्षा में</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>सुरक्षित रखी</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>सौंपी गई</translation>
        </message>
        <message>
            <source>Closed</source>
            <comment>state</comment>
            <translation>बंद</translation>
        </message>
        <message>
            <source>GD</source>
            <translation>जीडी</translation>
        </message>
        <message>
            <source>FIR</source>
            <translation>एफआईआर</translation>
        </message>
        <message>
            <source>112 event</source>
            <translation>112 घटना</translation>
        </message>
        <message>
            <source>Other number</source>
            <translation>अन्य नम्बर</translation>
        </message>
        <message>
            <source>Files deleted</source>
            <translation>फ़ाइलें मिटाई गईं</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>रोक पर (सुरक्षित)</translation>
        </message>
        <message>
            <source>Hold lifted</source>
            <translation>रोक हटाई गई</translation>
        </message>
        <message>
            <source>The record and the hashes stay; the files were deleted.</source>
            <translation>अभिलेख और हैश मौजूद हैं; फ़ाइलें मिटा दी गई हैं।</translation>
        </message>
        <message>
            <source>Nothing of this incident is removed, whatever retention says or the disk holds.</source>
            <translation>इस घटना का कुछ भी नहीं हटाया जाएगा, चाहे अवधि पूरी हो या डिस्क भर जाए।</translation>
        </message>
        <message>
            <source>Retention may remove its files when their days are over.</source>
            <translation>अवधि पूरी होने पर इसकी फ़ाइलें हटाई जा सकती हैं।</translation>
        </message>
        <message>
            <source>{name} asked for the deletion on {time}: {why}</source>
            <translation>{name} ने {time} पर मिटाने की माँग की: {why}</translation>
        </message>
        <message>
            <source>Please give the reason; it is entered in the custody chain.</source>
            <translation>कृपया कारण लिखें; वह अभिरक्षा शृंखला में दर्ज होगा।</translation>
        </message>
        <message>
            <source>Please give your name; it is entered in the custody chain.</source>
            <translation>कृपया अपना नाम लिखें; वह अभिरक्षा शृंखला में दर्ज होगा।</translation>
        </message>
        <message>
            <source>{name} asked for this deletion. Another person must confirm it.</source>
            <translation>इसे मिटाने की माँग {name} ने की है। पुष्टि किसी दूसरे व्यक्ति को करनी होगी।</translation>
        </message>
        <message>
            <source>Nobody is asking for this deletion any more.</source>
            <translation>अब कोई इसे मिटाने की माँग नहीं कर रहा है।</translation>
        </message>
        <message>
            <source>The hold can be lifted once the incident is closed.</source>
            <translation>घटना बंद होने पर ही रोक हटाई जा सकती है।</translation>
        </message>
        <message>
            <source>Something is still being recorded. Finish it first.</source>
            <translation>अभी रिकॉर्डिंग चल रही है। पहले उसे समाप्त करें।</translation>
        </message>
        <message>
            <source>The files were deleted; only the record is left.</source>
            <translation>फ़ाइलें मिटाई जा चुकी हैं; केवल अभिलेख बचा है।</translation>
        </message>
        <message>
            <source>The time must end after it begins, and be at most {minutes} minutes.</source>
            <translation>समय का अंत आरंभ के बाद हो, और कुल {minutes} मिनट से अधिक न हो।</translation>
        </message>
        <message>
            <source>It has changed meanwhile. Look at it again first.</source>
            <translation>इस बीच यह बदल गया है। पहले इसे फिर देखें।</translation>
        </message>
        <message>
            <source>From “{before}” there is no step to “{after}”.</source>
            <translation>“{before}” से “{after}” में नहीं जाया जा सकता।</translation>
        </message>
        <message>
            <source>It could not be done: {detail}</source>
            <translation>यह नहीं हो सका: {detail}</translation>
        </message>
        <message>
            <source>This camera's recordings cannot be asked for</source>
            <translation>इस कैमरे की रिकॉर्डिंग माँगी नहीं जा सकती</translation>
        </message>
        <message>
            <source>The recorder does not answer</source>
            <translation>रिकॉर्डर उत्तर नहीं दे रहा</translation>
        </message>
        <message>
            <source>The recorder refuses the password</source>
            <translation>रिकॉर्डर ने पासवर्ड नहीं माना</translation>
        </message>
        <message>
            <source>The recorder does not know this camera</source>
            <translation>रिकॉर्डर इस कैमरे को नहीं जानता</translation>
        </message>
        <message>
            <source>Nothing was recorded in this time</source>
            <translation>इस समय की कोई रिकॉर्डिंग नहीं है</translation>
        </message>
        <message>
            <source>The recorder's answer cannot be read</source>
            <translation>रिकॉर्डर का उत्तर पढ़ा नहीं जा सका</translation>
        </message>
    </context>
    <context>
        <name>IncidentsPage</name>
        <message>
            <source>{number} stands at another incident too: {others}</source>
            <translation>{number} दूसरी घटना में भी दर्ज है: {others}</translation>
        </message>
        <message>
            <source>Choose an incident on the left</source>
            <translation>बाईं ओर से घटना चुनें</translation>
        </message>
    </context>
    <context>
        <name>JoinBar</name>
        <message>
            <source>{field} = {columns}</source>
            <translation>{field} = {columns}</translation>
        </message>
        <message>
            <source>(the first rows say nothing there)</source>
            <translation>(पहली पंक्तियों में वहाँ कुछ नहीं है)</translation>
        </message>
        <message>
            <source>Between the parts of “{field}”</source>
            <translation>“{field}” के भागों के बीच</translation>
        </message>
        <message>
            <source>Other order</source>
            <translation>दूसरा क्रम</translation>
        </message>
        <message>
            <source>Other order of the parts of “{field}”</source>
            <translation>“{field}” के भागों का दूसरा क्रम</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>अल्पविराम</translation>
        </message>
        <message>
            <source>space</source>
            <translation>रिक्त स्थान</translation>
        </message>
        <message>
            <source>dash</source>
            <translation>डैश</translation>
        </message>
        <message>
            <source>slash</source>
            <translation>तिरछी रेखा</translation>
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
        <message>
            <source>the page of incidents has this key for itself</source>
            <translation>यह कुंजी घटनाओं के पन्ने की अपनी है</translation>
        </message>
        <message>
            <source>the pages show their parts with this key</source>
            <translation>इस कुंजी से पृष्ठ अपने भाग दिखाते हैं</translation>
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
            <translation>वापस लें</translation>
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
            <translation>और {n}</translation>
        </message>
    </context>
    <context>
        <name>LayerBar</name>
        <message>
            <source>Where outages were: heat</source>
            <translation>कैमरे कहाँ-कहाँ बन्द रहे: रंग से दिखाएँ</translation>
        </message>
        <message>
            <source>Sites without a camera yet</source>
            <translation>बिना कैमरे वाले स्थल</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Close the console</source>
            <translation>कंसोल बन्द करें</translation>
        </message>
        <message>
            <source>Close the console now?</source>
            <translation>क्या कंसोल अभी बन्द करें?</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>फिर भी बन्द करें</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>यहीं रहें</translation>
        </message>
        <message>
            <source>Clips still being recorded: {n}. They would end with what they have.</source>
            <translation>अभी रिकॉर्ड हो रही क्लिप: {n}। ये जितनी बनी हैं उतनी पर ही रुक जाएँगी।</translation>
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
            <translation>क्या</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>सीट</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>क्या किया गया</translation>
        </message>
        <message>
            <source>Site or camera</source>
            <translation>स्थल या कैमरा</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>कॉलम</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>पहले</translation>
        </message>
        <message>
            <source>After</source>
            <translation>बाद में</translation>
        </message>
    </context>
    <context>
        <name>ListAdvice</name>
        <message>
            <source>Write the site's name into the row.</source>
            <translation>पंक्ति में स्थल का नाम लिखें।</translation>
        </message>
        <message>
            <source>Write a category into the row, or set one for the whole list above.</source>
            <translation>पंक्ति में श्रेणी लिखें, या ऊपर पूरी सूची की एक श्रेणी चुनें।</translation>
        </message>
        <message>
            <source>Say under “Guessed categories” what this word means; it counts for all rows.</source>
            <translation>“अनुमानित श्रेणियाँ” में बताएँ कि इस शब्द का अर्थ क्या है; वह सभी पंक्तियों पर लगेगा।</translation>
        </message>
        <message>
            <source>The row is taken in without it; its place may tell the thana.</source>
            <translation>पंक्ति इसके बिना ली जाएगी; थाना स्थान से पता चल सकता है।</translation>
        </message>
        <message>
            <source>The site is taken in and waits under “To be placed”.</source>
            <translation>स्थल ले लिया जाएगा और “स्थान बाकी” में रहेगा।</translation>
        </message>
        <message>
            <source>The site is taken in and stands under “Checks”.</source>
            <translation>स्थल ले लिया जाएगा और “जाँच” में दिखेगा।</translation>
        </message>
        <message>
            <source>Leave the number empty: the console gives the next free one.</source>
            <translation>नंबर खाली छोड़ें: कंसोल अगला खाली नंबर दे देगा।</translation>
        </message>
        <message>
            <source>An address looks like rtsp://192.168.1.20/stream1.</source>
            <translation>पता ऐसा होता है: rtsp://192.168.1.20/stream1</translation>
        </message>
        <message>
            <source>It is kept encrypted under “Passwords”, never in the address.</source>
            <translation>यह “पासवर्ड” में कूटबद्ध रखा जाता है, पते में कभी नहीं।</translation>
        </message>
        <message>
            <source>Add the entry under “Passwords” first, or leave the cell empty.</source>
            <translation>पहले “पासवर्ड” में प्रविष्टि जोड़ें, या खाना खाली छोड़ें।</translation>
        </message>
        <message>
            <source>Empty the cell to take the row in as new.</source>
            <translation>पंक्ति को नई मानकर लेने के लिए यह खाना खाली करें।</translation>
        </message>
    </context>
    <context>
        <name>ListAlike</name>
        <message>
            <source>Same place and similar name</source>
            <translation>वही स्थान और मिलता-जुलता नाम</translation>
        </message>
        <message>
            <source>Same address of a stream</source>
            <translation>स्ट्रीम का वही पता</translation>
        </message>
        <message>
            <source>Same phone</source>
            <translation>वही फ़ोन</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>शायद दोहरे</translation>
        </message>
    </context>
    <context>
        <name>ListDecision</name>
        <message>
            <source>Not decided</source>
            <translation>तय नहीं</translation>
        </message>
        <message>
            <source>The same site</source>
            <translation>एक ही स्थल</translation>
        </message>
        <message>
            <source>Two different sites</source>
            <translation>दो अलग स्थल</translation>
        </message>
        <message>
            <source>Same, list's values</source>
            <translation>वही, सूची के मान</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>छोड़ा गया</translation>
        </message>
        <message>
            <source>The list's values are taken</source>
            <translation>सूची के मान लिए जाएँगे</translation>
        </message>
    </context>
    <context>
        <name>ListField</name>
        <message>
            <source>Site identifier</source>
            <translation>स्थल का पहचान-कोड</translation>
        </message>
        <message>
            <source>Camera identifier</source>
            <translation>कैमरे का पहचान-कोड</translation>
        </message>
        <message>
            <source>Sender's code</source>
            <translation>भेजने वाले का कोड</translation>
        </message>
        <message>
            <source>Name of the site</source>
            <translation>स्थल का नाम</translation>
        </message>
        <message>
            <source>Name in Hindi</source>
            <translation>हिन्दी नाम</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>अंग्रेज़ी नाम</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Public or private</source>
            <translation>सरकारी या निजी</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>स्वामी</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>फ़ोन</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>डाक पता</translation>
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
        <message>
            <source>Latitude</source>
            <translation>अक्षांश</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>देशांतर</translation>
        </message>
        <message>
            <source>Coordinates in one cell</source>
            <translation>एक खाने में निर्देशांक</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>Call-up number</source>
            <translation>कॉल-अप नंबर</translation>
        </message>
        <message>
            <source>Camera name</source>
            <translation>कैमरे का नाम</translation>
        </message>
        <message>
            <source>Camera name in Hindi</source>
            <translation>कैमरे का हिन्दी नाम</translation>
        </message>
        <message>
            <source>Camera name in English</source>
            <translation>कैमरे का अंग्रेज़ी नाम</translation>
        </message>
        <message>
            <source>Entry, exit or public place</source>
            <translation>प्रवेश, निकास या सार्वजनिक स्थान</translation>
        </message>
        <message>
            <source>Direction of view</source>
            <translation>देखने की दिशा</translation>
        </message>
        <message>
            <source>Address of the small stream</source>
            <translation>छोटी स्ट्रीम का पता</translation>
        </message>
        <message>
            <source>Address of the main stream</source>
            <translation>मुख्य स्ट्रीम का पता</translation>
        </message>
        <message>
            <source>Transport (TCP or UDP)</source>
            <translation>परिवहन (TCP या UDP)</translation>
        </message>
        <message>
            <source>Password entry</source>
            <translation>पासवर्ड की प्रविष्टि</translation>
        </message>
        <message>
            <source>Address for moving the camera</source>
            <translation>कैमरा घुमाने का पता</translation>
        </message>
        <message>
            <source>Address of recordings</source>
            <translation>रिकॉर्डिंग का पता</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>निर्माता</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>मॉडल</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>क्रम संख्या</translation>
        </message>
    </context>
    <context>
        <name>ListFile</name>
        <message>
            <source>The file cannot be opened.</source>
            <translation>फ़ाइल खुल नहीं सकती।</translation>
        </message>
        <message>
            <source>This is not a list ({kind}). Lists are CSV, XLSX or GeoJSON files; save it as one of them.</source>
            <translation>यह सूची नहीं है ({kind})। सूची CSV, XLSX या GeoJSON फ़ाइल होती है; इसे उनमें से किसी रूप में सहेजें।</translation>
        </message>
        <message>
            <source>This is a workbook of the old kind (.xls). Save it as .xlsx and choose it again.</source>
            <translation>यह पुराने ढंग की वर्कबुक (.xls) है। इसे .xlsx में सहेजकर फिर चुनें।</translation>
        </message>
        <message>
            <source>The workbook is protected by a password. Save it without one and choose it again.</source>
            <translation>वर्कबुक पासवर्ड से बंद है। इसे बिना पासवर्ड सहेजकर फिर चुनें।</translation>
        </message>
        <message>
            <source>The file has no rows.</source>
            <translation>फ़ाइल में कोई पंक्ति नहीं है।</translation>
        </message>
        <message>
            <source>The workbook has no such sheet.</source>
            <translation>वर्कबुक में ऐसी कोई शीट नहीं है।</translation>
        </message>
        <message>
            <source>One line of the file is longer than any list's. Is it a list?</source>
            <translation>फ़ाइल की एक पंक्ति किसी भी सूची से लंबी है। क्या यह सूची ही है?</translation>
        </message>
        <message>
            <source>The workbook unpacks to far more than a list can hold. It is not opened; ask its sender.</source>
            <translation>यह वर्कबुक खुलने पर किसी भी सूची से कहीं बड़ी है। इसे नहीं खोला गया; भेजने वाले से पूछें।</translation>
        </message>
        <message>
            <source>The file is damaged. Ask its sender for it once more.</source>
            <translation>फ़ाइल ख़राब है। भेजने वाले से दोबारा मँगाएँ।</translation>
        </message>
        <message>
            <source>The file is too large: at most {most} can be read. Divide the list.</source>
            <translation>फ़ाइल बहुत बड़ी है: अधिक से अधिक {most} पढ़ा जा सकता है। सूची को बाँटें।</translation>
        </message>
        <message>
            <source>The list has more than {most} rows. Divide it.</source>
            <translation>सूची में {most} से अधिक पंक्तियाँ हैं। इसे बाँटें।</translation>
        </message>
        <message>
            <source>The list has more than {most} columns. Take away those that are not needed.</source>
            <translation>सूची में {most} से अधिक कॉलम हैं। जो ज़रूरी नहीं, उन्हें हटाएँ।</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>एक्सेल वर्कबुक</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>टैब</translation>
        </message>
        <message>
            <source>CSV, {coding}, cells parted by {mark}</source>
            <translation>CSV, {coding}, खाने {mark} से अलग</translation>
        </message>
        <message>
            <source>{remark} (first in row {row})</source>
            <translation>{remark} (पहली बार पंक्ति {row} में)</translation>
        </message>
        <message>
            <source>Empty rows passed over: {n}</source>
            <translation>खाली पंक्तियाँ छोड़ी गईं: {n}</translation>
        </message>
        <message>
            <source>Headings repeated within the list: {n}</source>
            <translation>सूची के बीच दोहराए गए शीर्षक: {n}</translation>
        </message>
        <message>
            <source>Hidden rows that were read too: {n}</source>
            <translation>छिपी पंक्तियाँ, वे भी पढ़ी गईं: {n}</translation>
        </message>
        <message>
            <source>Cells cut because they are too long: {n}</source>
            <translation>बहुत लंबे होने से काटे गए खाने: {n}</translation>
        </message>
        <message>
            <source>Formulas, of which the last result was read: {n}</source>
            <translation>सूत्र, जिनका पिछला परिणाम पढ़ा गया: {n}</translation>
        </message>
        <message>
            <source>Formulas without a result, read as text: {n}</source>
            <translation>बिना परिणाम के सूत्र, पाठ की तरह पढ़े गए: {n}</translation>
        </message>
        <message>
            <source>Cells with an error such as #REF!, read as empty: {n}</source>
            <translation>#REF! जैसी त्रुटि वाले खाने, खाली माने गए: {n}</translation>
        </message>
        <message>
            <source>Merged cells: {n}</source>
            <translation>मिलाए हुए खाने: {n}</translation>
        </message>
        <message>
            <source>Characters that could not be read: {n}</source>
            <translation>अक्षर जो पढ़े नहीं जा सके: {n}</translation>
        </message>
        <message>
            <source>Shapes taken in by their centre: {n}</source>
            <translation>आकृतियाँ जिनका केंद्र लिया गया: {n}</translation>
        </message>
        <message>
            <source>Features without a place: {n}</source>
            <translation>बिना स्थान की प्रविष्टियाँ: {n}</translation>
        </message>
    </context>
    <context>
        <name>ListGuess</name>
        <message>
            <source>chosen by hand</source>
            <translation>हाथ से चुना</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>पिछली बार जैसा</translation>
        </message>
        <message>
            <source>sure</source>
            <translation>पक्का</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>संभव</translation>
        </message>
        <message>
            <source>please check</source>
            <translation>कृपया देखें</translation>
        </message>
    </context>
    <context>
        <name>ListOutDialog</name>
        <message>
            <source>Stop</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <source>Write the list</source>
            <translation>सूची लिखें</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>रोक दिया गया। कुछ नहीं लिखा गया।</translation>
        </message>
        <message>
            <source>The list was not written: {why}</source>
            <translation>सूची नहीं लिखी गई: {why}</translation>
        </message>
        <message>
            <source>Passwords are never part of a list; where one is needed, only its name is.</source>
            <translation>पासवर्ड कभी सूची में नहीं जाते; जहाँ ज़रूरत हो, केवल उसका नाम जाता है।</translation>
        </message>
        <message>
            <source>Written: {rows} rows.</source>
            <translation>लिखी गई पंक्तियाँ: {rows}।</translation>
        </message>
        <message>
            <source>Written: 1 row.</source>
            <translation>लिखी गई पंक्ति: 1।</translation>
        </message>
        <message>
            <source>Without a place, so on no map: {count}.</source>
            <translation>जिनका स्थान तय नहीं, इसलिए किसी नक्शे पर नहीं: {count}।</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>कहाँ रखें</translation>
        </message>
        <message>
            <source>Save as a list</source>
            <translation>सूची के रूप में सहेजें</translation>
        </message>
        <message>
            <source>{title} · cameras: {count}</source>
            <translation>{title} · कैमरे: {count}</translation>
        </message>
        <message>
            <source>Excel (.xlsx)</source>
            <translation>एक्सेल (.xlsx)</translation>
        </message>
        <message>
            <source>Text (.csv)</source>
            <translation>टेक्स्ट (.csv)</translation>
        </message>
        <message>
            <source>Other maps (.geojson)</source>
            <translation>दूसरे नक्शे (.geojson)</translation>
        </message>
        <message>
            <source>Field teams (.kml)</source>
            <translation>फ़ील्ड टीमें (.kml)</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>रूप</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>कॉलम</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>भाषा</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
        <message>
            <source>For field teams</source>
            <translation>फ़ील्ड टीमों के लिए</translation>
        </message>
        <message>
            <source>None</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>चुनें…</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>फ़ोल्डर खोलें</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
    </context>
    <context>
        <name>ListOutcome</name>
        <message>
            <source>New</source>
            <translation>नया</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>बदला गया</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>वैसे ही</translation>
        </message>
        <message>
            <source>Possible duplicate</source>
            <translation>शायद दोहरा</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>अस्वीकृत</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>अब नहीं</translation>
        </message>
        <message>
            <source>Not in this list</source>
            <translation>इस सूची में नहीं</translation>
        </message>
        <message>
            <source>Was deleted by hand</source>
            <translation>हाथ से हटाया गया था</translation>
        </message>
    </context>
    <context>
        <name>ListRow</name>
        <message>
            <source>Marked as gone</source>
            <translation>“अब नहीं” माना गया</translation>
        </message>
        <message>
            <source>Brought back</source>
            <translation>वापस लाया गया</translation>
        </message>
        <message>
            <source>Mark as gone (T)</source>
            <translation>“अब नहीं” मानें (T)</translation>
        </message>
        <message>
            <source>Bring back (T)</source>
            <translation>वापस लाएँ (T)</translation>
        </message>
        <message>
            <source>With list's values (T)</source>
            <translation>सूची के मानों सहित (T)</translation>
        </message>
        <message>
            <source>Take the list's values (T)</source>
            <translation>सूची के मान लें (T)</translation>
        </message>
        <message>
            <source>Deleted by {who} on {day}</source>
            <translation>{day} को {who} ने हटाया</translation>
        </message>
        <message>
            <source>Deleted on {day}</source>
            <translation>{day} को हटाया गया</translation>
        </message>
        <message>
            <source>Last told {day} by “{list}”</source>
            <translation>पिछली बार {day} को “{list}” ने बताया</translation>
        </message>
        <message>
            <source>These stay as they are: a list may be only a part. T marks what is really gone; the mark goes when a later list has it again.</source>
            <translation>ये जैसे हैं वैसे ही रहेंगे: सूची केवल एक हिस्सा हो सकती है। जो सचमुच नहीं रहा, उसे T से “अब नहीं” मानें; बाद की किसी सूची में फिर आने पर वह अपने आप फिर जुड़ जाता है।</translation>
        </message>
        <message>
            <source>These stay deleted, because a person decided so. T brings one back with its number and history.</source>
            <translation>ये हटे ही रहेंगे, क्योंकि किसी व्यक्ति ने ऐसा तय किया था। T से कोई एक अपने नंबर और इतिहास के साथ वापस आता है।</translation>
        </message>
        <message>
            <source>If it is the same site, these stay as the catalogue has them: {fields}</source>
            <translation>यदि यह वही स्थल है, तो ये नगर सूची के अनुसार ही रहेंगे: {fields}</translation>
        </message>
        <message>
            <source>Set by hand, and kept in any case: {fields}</source>
            <translation>हाथ से भरे गए, हर हाल में रखे जाएँगे: {fields}</translation>
        </message>
    </context>
    <context>
        <name>ListTrouble</name>
        <message>
            <source>Name is missing</source>
            <translation>नाम नहीं है</translation>
        </message>
        <message>
            <source>Category is missing</source>
            <translation>श्रेणी नहीं है</translation>
        </message>
        <message>
            <source>Category is not known</source>
            <translation>श्रेणी पहचानी नहीं गई</translation>
        </message>
        <message>
            <source>Category is guessed</source>
            <translation>श्रेणी अनुमान से लगाई गई</translation>
        </message>
        <message>
            <source>Category as settled by hand</source>
            <translation>श्रेणी, जैसी हाथ से तय की गई</translation>
        </message>
        <message>
            <source>Neither public nor private</source>
            <translation>न सरकारी, न निजी</translation>
        </message>
        <message>
            <source>Placement is not understood</source>
            <translation>प्रवेश, निकास या सार्वजनिक स्थान समझ में नहीं आया</translation>
        </message>
        <message>
            <source>No such thana, zone or ward</source>
            <translation>ऐसा कोई थाना, ज़ोन या वार्ड नहीं</translation>
        </message>
        <message>
            <source>Coordinates cannot be read</source>
            <translation>निर्देशांक पढ़े नहीं जा सके</translation>
        </message>
        <message>
            <source>Coordinates are 0, 0</source>
            <translation>निर्देशांक 0, 0 हैं</translation>
        </message>
        <message>
            <source>Latitude and longitude were swapped</source>
            <translation>अक्षांश और देशांतर उलटे थे</translation>
        </message>
        <message>
            <source>Outside the city</source>
            <translation>नगर से बाहर</translation>
        </message>
        <message>
            <source>Outside its thana</source>
            <translation>अपने थाने से बाहर</translation>
        </message>
        <message>
            <source>Phone cannot be read</source>
            <translation>फ़ोन पढ़ा नहीं जा सका</translation>
        </message>
        <message>
            <source>Direction cannot be read</source>
            <translation>दिशा पढ़ी नहीं जा सकी</translation>
        </message>
        <message>
            <source>Number cannot be read</source>
            <translation>नंबर पढ़ा नहीं जा सका</translation>
        </message>
        <message>
            <source>Number belongs to another camera</source>
            <translation>नंबर दूसरे कैमरे का है</translation>
        </message>
        <message>
            <source>Number is told twice</source>
            <translation>नंबर दो बार बताया गया है</translation>
        </message>
        <message>
            <source>Address is told twice</source>
            <translation>पता दो बार बताया गया है</translation>
        </message>
        <message>
            <source>Number belonged to a camera that is gone</source>
            <translation>नंबर ऐसे कैमरे का था जो अब नहीं है</translation>
        </message>
        <message>
            <source>Address of a stream is not valid</source>
            <translation>स्ट्रीम का पता सही नहीं है</translation>
        </message>
        <message>
            <source>Password taken out of the address</source>
            <translation>पते में से पासवर्ड निकाला गया</translation>
        </message>
        <message>
            <source>No such password entry</source>
            <translation>पासवर्ड की ऐसी कोई प्रविष्टि नहीं</translation>
        </message>
        <message>
            <source>No site or camera with this identifier</source>
            <translation>इस पहचान-कोड का कोई स्थल या कैमरा नहीं</translation>
        </message>
        <message>
            <source>The same row stands twice</source>
            <translation>यही पंक्ति दो बार है</translation>
        </message>
        <message>
            <source>Text is too long</source>
            <translation>पाठ बहुत लंबा है</translation>
        </message>
        <message>
            <source>More cells than there are headings</source>
            <translation>शीर्षकों से अधिक खाने</translation>
        </message>
        <message>
            <source>Kept as changed by hand</source>
            <translation>हाथ का बदलाव रखा गया</translation>
        </message>
        <message>
            <source>Not taken: another list says otherwise</source>
            <translation>नहीं लिया गया: दूसरी सूची कुछ और बताती है</translation>
        </message>
        <message>
            <source>{trouble}: “{cell}” → {understood}</source>
            <translation>{trouble}: “{cell}” → {understood}</translation>
        </message>
        <message>
            <source>{trouble}: “{cell}”</source>
            <translation>{trouble}: “{cell}”</translation>
        </message>
    </context>
    <context>
        <name>ListsTab</name>
        <message>
            <source>New site…</source>
            <translation>नया स्थल…</translation>
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
        <name>LoginChoice</name>
        <message>
            <source>without a login</source>
            <translation>बिना लॉगिन</translation>
        </message>
        <message>
            <source>New login…</source>
            <translation>नया लॉगिन…</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>लॉगिन</translation>
        </message>
    </context>
    <context>
        <name>LoginDialog</name>
        <message>
            <source>New login</source>
            <translation>नया लॉगिन</translation>
        </message>
        <message>
            <source>Change login</source>
            <translation>लॉगिन बदलें</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>नाम</translation>
        </message>
        <message>
            <source>User</source>
            <translation>उपयोगकर्ता</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>पासवर्ड</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>such as: recorder of Gandhi Park</source>
            <translation>जैसे: गांधी पार्क का रिकॉर्डर</translation>
        </message>
        <message>
            <source>stays as it is</source>
            <translation>जैसा है वैसा रहेगा</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>लिखा हुआ दिखाएँ</translation>
        </message>
        <message>
            <source>Cameras and sources refer to a login by its name, also in lists.</source>
            <translation>कैमरे, स्रोत और सूचियाँ लॉगिन को उसके नाम से पहचानते हैं।</translation>
        </message>
        <message>
            <source>Cameras and sources with this login use the new one from now on.</source>
            <translation>इस लॉगिन वाले कैमरे और स्रोत अब से नया उपयोग करेंगे।</translation>
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
            <source>There is no camera with the number {number}.</source>
            <translation>{number} संख्या का कोई कैमरा नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>MapAlong</name>
        <message>
            <source>There is no camera; the wall stays as it is.</source>
            <translation>वहाँ कोई कैमरा नहीं है; वॉल जैसी है वैसी रहेगी।</translation>
        </message>
    </context>
    <context>
        <name>MapGround</name>
        <message>
            <source>The map file is not there any more. Choose it again.</source>
            <translation>नक्शे की फ़ाइल अपनी जगह पर नहीं है। उसे फिर चुनें।</translation>
        </message>
        <message>
            <source>The map file could not be read.</source>
            <translation>नक्शे की फ़ाइल पढ़ी नहीं जा सकी।</translation>
        </message>
        <message>
            <source>This is no MBTiles file. Export the map as raster MBTiles (PNG or JPEG).</source>
            <translation>यह MBTiles फ़ाइल नहीं है। नक्शे को चित्र वाली MBTiles (PNG या JPEG) में निकालें।</translation>
        </message>
        <message>
            <source>The file holds vector tiles. Export the map as raster MBTiles (PNG or JPEG).</source>
            <translation>फ़ाइल में वेक्टर टाइलें हैं। नक्शे को चित्र वाली MBTiles (PNG या JPEG) में निकालें।</translation>
        </message>
        <message>
            <source>The map file has no tiles in it.</source>
            <translation>नक्शे की फ़ाइल में कोई टाइल नहीं है।</translation>
        </message>
        <message>
            <source>The address must begin with http:// or https://, have {z}, {x} and {y} in it, and no password.</source>
            <translation>पता http:// या https:// से शुरू हो, उसमें {z}, {x} और {y} हों, और कोई पासवर्ड न हो।</translation>
        </message>
        <message>
            <source>The tile server does not answer. What was seen before is shown from the cache.</source>
            <translation>टाइल सर्वर उत्तर नहीं दे रहा। पहले देखा हुआ भाग सहेजी हुई प्रति से दिखाया जा रहा है।</translation>
        </message>
        <message>
            <source>The tile server refuses: check its address and password.</source>
            <translation>टाइल सर्वर मना कर रहा है: उसका पता और पासवर्ड जाँचें।</translation>
        </message>
        <message>
            <source>The tile server's certificate is not trusted.</source>
            <translation>टाइल सर्वर के प्रमाणपत्र पर भरोसा नहीं है।</translation>
        </message>
        <message>
            <source>What came as a tile is far too large for one.</source>
            <translation>टाइल के नाम पर जो आया वह बहुत बड़ा है।</translation>
        </message>
        <message>
            <source>What came as a tile is no picture.</source>
            <translation>टाइल के नाम पर जो आया वह चित्र नहीं है।</translation>
        </message>
    </context>
    <context>
        <name>MapGroundDialog</name>
        <message>
            <source>Looking …</source>
            <translation>देखा जा रहा है …</translation>
        </message>
        <message>
            <source>Usable: {name}, zoom {low} to {high}.</source>
            <translation>काम का है: {name}, ज़ूम {low} से {high}।</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>बिना नाम</translation>
        </message>
        <message>
            <source>It has nothing in the middle of the city.</source>
            <translation>नगर के बीच के लिए इसमें कुछ नहीं है।</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>नक्शे की फ़ाइल</translation>
        </message>
        <message>
            <source>Raster maps (*.mbtiles)</source>
            <translation>चित्र वाले नक्शे (*.mbtiles)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>सभी फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>Ground of the map</source>
            <translation>नक्शे का आधार</translation>
        </message>
        <message>
            <source>Plain: the city's own areas and roads</source>
            <translation>सादा: नगर के अपने क्षेत्र और सड़कें</translation>
        </message>
        <message>
            <source>A map file (raster MBTiles)</source>
            <translation>नक्शे की फ़ाइल (चित्र वाली MBTiles)</translation>
        </message>
        <message>
            <source>A tile server of the network</source>
            <translation>नेटवर्क का टाइल सर्वर</translation>
        </message>
        <message>
            <source>Password entry</source>
            <translation>पासवर्ड की प्रविष्टि</translation>
        </message>
        <message>
            <source>Said on the map</source>
            <translation>नक्शे पर लिखा जाए</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>चुनें…</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>आज़माएँ</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>यही लगाएँ</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Address of the tile server</source>
            <translation>टाइल सर्वर का पता</translation>
        </message>
    </context>
    <context>
        <name>MapLegend</name>
        <message>
            <source>in the file</source>
            <translation>फ़ाइल में</translation>
        </message>
        <message>
            <source>in two areas</source>
            <translation>दो क्षेत्रों में</translation>
        </message>
        <message>
            <source>in no area</source>
            <translation>किसी क्षेत्र में नहीं</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>छोड़ा गया</translation>
        </message>
    </context>
    <context>
        <name>MapPrintDialog</name>
        <message>
            <source>Save the map</source>
            <translation>नक्शा सहेजें</translation>
        </message>
        <message>
            <source>City map</source>
            <translation>नगर का नक्शा</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>शीर्षक (&amp;T)</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>P&amp;DF, for printing</source>
            <translation>P&amp;DF, छापने के लिए</translation>
        </message>
        <message>
            <source>P&amp;NG picture</source>
            <translation>P&amp;NG चित्र</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>काग़ज़</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>पन्ना</translation>
        </message>
        <message>
            <source>&amp;Wide</source>
            <translation>आड़ा (&amp;W)</translation>
        </message>
        <message>
            <source>&amp;High</source>
            <translation>खड़ा (&amp;H)</translation>
        </message>
        <message>
            <source>The city has no areas or roads yet: the paper has no ground. Areas are taken in on page Cameras (F7) under “Areas”.</source>
            <translation>नगर के क्षेत्र या सड़कें अभी नहीं हैं: कागज़ पर कोई आधार नहीं होगा। क्षेत्र “कैमरे” पृष्ठ (F7) पर “क्षेत्र” में लिए जाते हैं।</translation>
        </message>
        <message>
            <source>What the map shows now, with its legend, the time and a scale.</source>
            <translation>नक्शा अभी जो दिखा रहा है, संकेतों के अर्थ, समय और पैमाने के साथ।</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>इस नाम से सहेजें…</translation>
        </message>
        <message>
            <source>Show the whole c&amp;ity</source>
            <translation>पूरा शहर दिखाएँ (&amp;I)</translation>
        </message>
        <message>
            <source>Save it &amp;all the same</source>
            <translation>फिर भी सहेजें (&amp;A)</translation>
        </message>
        <message>
            <source>There is no camera in the part of the city that the map shows.</source>
            <translation>नक्शे पर शहर का जो भाग दिख रहा है, उसमें कोई कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>No camera has a place on the map yet. Take in a list with places, or give cameras their places on page Cameras (F7) under “To be placed”.</source>
            <translation>अभी किसी कैमरे का नक्शे पर स्थान तय नहीं है। स्थानों वाली सूची लें, या “कैमरे” पृष्ठ (F7) पर “स्थान बाकी” में कैमरों को स्थान दें।</translation>
        </message>
        <message>
            <source>Among the cameras found there is none with a place on the map. Ctrl+Backspace clears all filters; places are given on page Cameras (F7) under “To be placed”.</source>
            <translation>मिले हुए कैमरों में किसी का नक्शे पर स्थान तय नहीं है। Ctrl+Backspace सभी फ़िल्टर हटाता है; स्थान “कैमरे” पृष्ठ (F7) पर “स्थान बाकी” में दिए जाते हैं।</translation>
        </message>
        <message>
            <source>The map has no areas or roads here: the cameras would stand on empty paper.</source>
            <translation>नक्शे में यहाँ न क्षेत्र हैं, न सड़कें: कैमरे खाली काग़ज़ पर होंगे।</translation>
        </message>
        <message>
            <source>The map shows nothing of the city: no cameras, no areas, no roads. The paper would be empty.</source>
            <translation>नक्शे पर शहर का कुछ नहीं दिख रहा: न कैमरे, न क्षेत्र, न सड़कें। काग़ज़ खाली रहेगा।</translation>
        </message>
    </context>
    <context>
        <name>MapPrints</name>
        <message>
            <source>The map is being saved…</source>
            <translation>नक्शा सहेजा जा रहा है…</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>नक्शा सहेजें</translation>
        </message>
        <message>
            <source>Map saved: {path}</source>
            <translation>नक्शा सहेजा गया: {path}</translation>
        </message>
        <message>
            <source>The map was not saved: {detail}</source>
            <translation>नक्शा सहेजा नहीं जा सका: {detail}</translation>
        </message>
    </context>
    <context>
        <name>MapSheet</name>
        <message>
            <source>Several cameras: how many, the share that is down</source>
            <translation>एक साथ कई कैमरे: संख्या, और बन्द का हिस्सा</translation>
        </message>
        <message>
            <source>On the wall at that time</source>
            <translation>उस समय वॉल पर</translation>
        </message>
        <message>
            <source>As at {time}</source>
            <translation>{time} की स्थिति</translation>
        </message>
        <message>
            <source>City map</source>
            <translation>नगर का नक्शा</translation>
        </message>
        <message>
            <source>Cameras on this sheet: {count}</source>
            <translation>इस पन्ने पर कैमरे: {count}</translation>
        </message>
        <message>
            <source>sites without a camera yet: {count}</source>
            <translation>अभी बिना कैमरे वाले स्थल: {count}</translation>
        </message>
        <message>
            <source>about 1 : {scale}; north is up</source>
            <translation>लगभग 1 : {scale}; उत्तर ऊपर</translation>
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
            <source>In the wall's group: {picked} of {count}</source>
            <translation>वॉल के समूह में: {count} में से {picked}</translation>
        </message>
        <message>
            <source>City map</source>
            <translation>नगर का नक्शा</translation>
        </message>
        <message>
            <source>Cameras by place. Arrows move, plus and minus zoom, Tab visits the marks as one reads, Enter opens.</source>
            <translation>कैमरे अपने स्थान पर। तीर से खिसकाएँ, + और - से पास-दूर, Tab से चिह्नों पर पढ़ने के क्रम में, Enter से खोलें।</translation>
        </message>
        <message>
            <source>Gone from its system</source>
            <translation>अपने सिस्टम में अब नहीं</translation>
        </message>
        <message>
            <source>Site without a camera yet</source>
            <translation>अभी बिना कैमरे वाला स्थल</translation>
        </message>
        <message>
            <source>few</source>
            <translation>कम</translation>
        </message>
        <message>
            <source>many outages</source>
            <translation>अधिक बार बन्द</translation>
        </message>
        <message>
            <source>Sites without a camera yet: {count}</source>
            <translation>बिना कैमरे वाले स्थल: {count}</translation>
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
        <name>MaskModel</name>
        <message>
            <source>all the time</source>
            <translation>पूरे समय</translation>
        </message>
    </context>
    <context>
        <name>MasksPanel</name>
        <message>
            <source>Areas to cover in a copy</source>
            <translation>प्रति में ढके जाने वाले भाग</translation>
        </message>
        <message>
            <source>Draw on the picture. The original stays as it is; only a copy that is given out is covered.</source>
            <translation>चित्र पर बनाएँ। मूल जैसा है वैसा ही रहता है; केवल दी जाने वाली प्रति में भाग ढके जाते हैं।</translation>
        </message>
        <message>
            <source>Draw a rectangle</source>
            <translation>आयत बनाएँ</translation>
        </message>
        <message>
            <source>Draw corner by corner; a double click or Enter closes the area</source>
            <translation>एक-एक कोना बनाएँ; दो बार क्लिक या Enter से भाग पूरा होता है</translation>
        </message>
        <message>
            <source>Put an area into the middle: arrows move it, Ctrl and arrows size it, Shift is faster</source>
            <translation>बीच में एक भाग रखें: तीर कुंजियाँ उसे खिसकाती हैं, Ctrl के साथ उसका आकार बदलती हैं, Shift से तेज़</translation>
        </message>
        <message>
            <source>From here</source>
            <translation>यहाँ से</translation>
        </message>
        <message>
            <source>Until here</source>
            <translation>यहाँ तक</translation>
        </message>
        <message>
            <source>All the time</source>
            <translation>पूरे समय</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>हटाएँ</translation>
        </message>
        <message>
            <source>Make a copy …</source>
            <translation>प्रति बनाएँ …</translation>
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
            <translation>रोका {age}</translation>
        </message>
        <message>
            <source>Replay held: {age} ago</source>
            <translation>रीप्ले रोका: {age} पहले का</translation>
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
        <name>MoreFilters</name>
        <message>
            <source>All thanas</source>
            <translation>सभी थाने</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>सभी टैग</translation>
        </message>
        <message>
            <source>On hold or not</source>
            <translation>रोक पर या नहीं</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>रोक पर (सुरक्षित)</translation>
        </message>
        <message>
            <source>Hold lifted</source>
            <translation>रोक हटाई गई</translation>
        </message>
        <message>
            <source>Files deleted</source>
            <translation>फ़ाइलें मिटाई गईं</translation>
        </message>
        <message>
            <source>GD or FIR number</source>
            <translation>जीडी या एफआईआर नम्बर</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>टैग</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>रोक</translation>
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
        <name>NearbyDialog</name>
        <message>
            <source>Cameras nearby</source>
            <translation>आसपास के कैमरे</translation>
        </message>
        <message>
            <source>There is no other camera within {metres} m.</source>
            <translation>{metres} मीटर के भीतर कोई दूसरा कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>Other cameras within {metres} m, nearest first (at most {most}):</source>
            <translation>{metres} मीटर के भीतर दूसरे कैमरे, निकटतम पहले (अधिक से अधिक {most}):</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>सब चिह्न हटाएँ</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>सब चुनें</translation>
        </message>
        <message>
            <source>Take this time from {count} cameras</source>
            <translation>{count} कैमरों से यह समय लें</translation>
        </message>
        <message>
            <source>Take this time from 1 camera</source>
            <translation>1 कैमरे से यह समय लें</translation>
        </message>
        <message>
            <source>The time must end after it begins, and be at most {hours} hours.</source>
            <translation>समय का अंत आरंभ के बाद हो, और कुल {hours} घंटे से अधिक न हो।</translation>
        </message>
    </context>
    <context>
        <name>NearbyTable</name>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>दूरी</translation>
        </message>
        <message>
            <source>Footage</source>
            <translation>फ़ुटेज</translation>
        </message>
        <message>
            <source>{metres} m</source>
            <translation>{metres} मी</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Notices</source>
            <translation>सूचनाएँ</translation>
        </message>
        <message>
            <source>Read all of it</source>
            <translation>पूरा पढ़ें</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>for each thana</source>
            <translation>हर थाने के लिए</translation>
        </message>
        <message>
            <source>for each zone</source>
            <translation>हर ज़ोन के लिए</translation>
        </message>
        <message>
            <source>for the whole city together</source>
            <translation>पूरे शहर के लिए एक साथ</translation>
        </message>
        <message>
            <source>All cameras</source>
            <translation>सभी कैमरे</translation>
        </message>
        <message>
            <source>Cameras without a zone</source>
            <translation>बिना ज़ोन के कैमरे</translation>
        </message>
        <message>
            <source>Cameras without a thana</source>
            <translation>बिना थाने के कैमरे</translation>
        </message>
        <message>
            <source>There are not enough numbers for {area}: allow more digits or larger blocks.</source>
            <translation>{area} के लिए नंबर पूरे नहीं पड़ते: अधिक अंक या बड़े खंड रखें।</translation>
        </message>
        <message>
            <source>The cameras have changed meanwhile. Look at the new numbers again; none was given.</source>
            <translation>इस बीच कैमरे बदल गए। नए नंबर फिर देख लें; अभी कोई नंबर नहीं दिया गया।</translation>
        </message>
        <message>
            <source>Numbers have between 1 and 9 digits.</source>
            <translation>नंबर में 1 से 9 तक अंक होते हैं।</translation>
        </message>
        <message>
            <source>The first number does not fit into these digits.</source>
            <translation>पहला नंबर इतने अंकों में नहीं आता।</translation>
        </message>
        <message>
            <source>A block has between 10 and 10,00,000 numbers.</source>
            <translation>एक खंड में 10 से 10,00,000 तक नंबर होते हैं।</translation>
        </message>
        <message>
            <source>{block} of {area} runs backwards: write the smaller number first.</source>
            <translation>{area} का {block} उल्टा है: छोटा नंबर पहले लिखें।</translation>
        </message>
        <message>
            <source>{block} of {area} does not fit into these digits.</source>
            <translation>{area} का {block} इतने अंकों में नहीं आता।</translation>
        </message>
        <message>
            <source>{block} of {area} meets a block of {other}.</source>
            <translation>{area} का {block} {other} के खंड से टकराता है।</translation>
        </message>
        <message>
            <source>{area} has more than 100 blocks.</source>
            <translation>{area} के 100 से अधिक खंड हैं।</translation>
        </message>
        <message>
            <source>Write blocks like this: 1101–1199, 2001–2099</source>
            <translation>खंड ऐसे लिखें: 1101–1199, 2001–2099</translation>
        </message>
        <message>
            <source>{number} is free.</source>
            <translation>{number} खाली है।</translation>
        </message>
        <message>
            <source>{number} is the number of “{name}”.</source>
            <translation>{number} “{name}” का नंबर है।</translation>
        </message>
        <message>
            <source>{number} is retired: it was the number of “{name}” until {when}.</source>
            <translation>{number} बंद है: {when} तक यह “{name}” का नंबर था।</translation>
        </message>
    </context>
    <context>
        <name>NumbersTab</name>
        <message>
            <source>New cameras are numbered by these rules from now on.</source>
            <translation>अब से नए कैमरों को इन्हीं नियमों से नंबर मिलेंगे।</translation>
        </message>
        <message>
            <source>New numbers were given: {count}. It stands in the history.</source>
            <translation>नए नंबर दिए गए: {count}। यह इतिहास में दर्ज है।</translation>
        </message>
        <message>
            <source>Cameras outside their blocks: {count} – numbers anew …</source>
            <translation>खंड से बाहर के कैमरे: {count} – नए नंबर दें …</translation>
        </message>
        <message>
            <source>Keep the rules first</source>
            <translation>पहले नियम रखें</translation>
        </message>
        <message>
            <source>Call-up numbers</source>
            <translation>कॉल-अप नंबर</translation>
        </message>
        <message>
            <source>Keep these rules</source>
            <translation>ये नियम रखें</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>छोड़ दें</translation>
        </message>
        <message>
            <source>New cameras get the next number of their blocks. When these are full, the next free block is taken. Round numbers such as 1200 stay free. No number is given a second time.</source>
            <translation>नए कैमरों को उनके खंड का अगला नंबर मिलता है। खंड भर जाने पर अगला खाली खंड लिया जाता है। 1200 जैसे पूरे नंबर खाली रहते हैं। कोई नंबर दूसरी बार नहीं दिया जाता।</translation>
        </message>
        <message>
            <source>Blocks of numbers</source>
            <translation>नंबरों के खंड</translation>
        </message>
    </context>
    <context>
        <name>OnDuty</name>
        <message>
            <source>Operator</source>
            <translation>ऑपरेटर</translation>
        </message>
        <message>
            <source>Name of the operator on duty; bookmarks carry it:</source>
            <translation>ड्यूटी पर ऑपरेटर का नाम; बुकमार्क में यही लिखा जाता है:</translation>
        </message>
    </context>
    <context>
        <name>OutcomeChips</name>
        <message>
            <source>All</source>
            <translation>सभी</translation>
        </message>
    </context>
    <context>
        <name>OutcomeModel</name>
        <message>
            <source>Row</source>
            <translation>पंक्ति</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>क्या होगा</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>स्थल</translation>
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
            <source>Why, or what changes</source>
            <translation>क्यों, या क्या बदलेगा</translation>
        </message>
    </context>
    <context>
        <name>OutcomeStep</name>
        <message>
            <source>Rows: {n}</source>
            <translation>पंक्तियाँ: {n}</translation>
        </message>
        <message>
            <source>Cameras: {n}</source>
            <translation>कैमरे: {n}</translation>
        </message>
        <message>
            <source>Write out what was left</source>
            <translation>जो छूटा, उसे फ़ाइल में लिखें</translation>
        </message>
        <message>
            <source>Search the cameras (Ctrl+F)</source>
            <translation>कैमरों में खोजें (Ctrl+F)</translation>
        </message>
        <message>
            <source>Search the cameras</source>
            <translation>कैमरों में खोजें</translation>
        </message>
        <message>
            <source>Cameras of the source</source>
            <translation>स्रोत के कैमरे</translation>
        </message>
        <message>
            <source>Search the rows (Ctrl+F)</source>
            <translation>पंक्तियों में खोजें (Ctrl+F)</translation>
        </message>
        <message>
            <source>Search the rows</source>
            <translation>पंक्तियों में खोजें</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>सूची की पंक्तियाँ</translation>
        </message>
        <message>
            <source>A file beside the list with these rows and the reasons, to be corrected and taken in again</source>
            <translation>सूची के पास एक फ़ाइल, जिसमें ये पंक्तियाँ और कारण हों; ठीक करके फिर ली जा सकती है</translation>
        </message>
    </context>
    <context>
        <name>Ownership</name>
        <message>
            <source>Public</source>
            <translation>सरकारी</translation>
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
        <name>PairPanel</name>
        <message>
            <source>{why} · {metres} apart</source>
            <translation>{why} · {metres} दूर</translation>
        </message>
        <message>
            <source>All {n}: two sites (Shift+D)</source>
            <translation>सभी {n}: दो स्थल (Shift+D)</translation>
        </message>
        <message>
            <source>{n} × two sites</source>
            <translation>{n} × दो स्थल</translation>
        </message>
        <message>
            <source>The same: keep A (S)</source>
            <translation>वही स्थल: A रखें (S)</translation>
        </message>
        <message>
            <source>The same: keep B (B)</source>
            <translation>वही स्थल: B रखें (B)</translation>
        </message>
        <message>
            <source>Two sites (D)</source>
            <translation>दो स्थल (D)</translation>
        </message>
        <message>
            <source>Edit A… (F4)</source>
            <translation>A का संपादन… (F4)</translation>
        </message>
        <message>
            <source>What A lacks is taken from B; B's cameras come to A</source>
            <translation>A में जो नहीं है वह B से लिया जाएगा; B के कैमरे A में आएँगे</translation>
        </message>
        <message>
            <source>What B lacks is taken from A; A's cameras come to B</source>
            <translation>B में जो नहीं है वह A से लिया जाएगा; A के कैमरे B में आएँगे</translation>
        </message>
        <message>
            <source>No possible duplicates wait.</source>
            <translation>कोई शायद-दोहरा बाकी नहीं।</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>शायद दोहरे</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Import PKCS#12</source>
            <translation>PKCS#12 आयात करें</translation>
        </message>
        <message>
            <source>The file must hold this seat's private key on P-256, its certificate, and the root that issued it. The fingerprint changes and must be given out again; packages made before stay verifiable with the former root.</source>
            <translation>फ़ाइल में P-256 पर इस सीट की निजी कुंजी, उसका प्रमाणपत्र और उसे जारी करने वाला मूल प्रमाणपत्र होना चाहिए। फ़िंगरप्रिंट बदल जाएगा और फिर से देना होगा; पहले बने पैकेज पुराने मूल प्रमाणपत्र से जाँचे जा सकेंगे।</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>पासवर्ड</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>चुनें…</translation>
        </message>
    </context>
    <context>
        <name>PasswordFields</name>
        <message>
            <source>Letters of other scripts may not be typed alike on another computer: better a-z, 0-9.</source>
            <translation>अन्य लिपियों के अक्षर दूसरे कंप्यूटर पर वैसे ही न लिखे जा सकें: a-z, 0-9 बेहतर हैं।</translation>
        </message>
        <message>
            <source>The two are not the same yet.</source>
            <translation>दोनों अभी एक जैसे नहीं हैं।</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>पासवर्ड</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>एक बार फिर</translation>
        </message>
        <message>
            <source>Password once more</source>
            <translation>पासवर्ड एक बार फिर</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>लिखा हुआ दिखाएँ</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>The files were deleted</source>
            <translation>फ़ाइलें मिटाई गईं</translation>
        </message>
        <message>
            <source>No picture was kept of this moment</source>
            <translation>इस क्षण का कोई चित्र सुरक्षित नहीं है</translation>
        </message>
        <message>
            <source>Still of {time}</source>
            <translation>{time} का चित्र</translation>
        </message>
    </context>
    <context>
        <name>PlaceEditor</name>
        <message>
            <source>degrees, or a map's link</source>
            <translation>अंश, या नक्शे का लिंक</translation>
        </message>
    </context>
    <context>
        <name>PlaceMap</name>
        <message>
            <source>no thana</source>
            <translation>कोई थाना नहीं</translation>
        </message>
        <message>
            <source>▲ {place}: in {found}, but the site belongs to {thana}</source>
            <translation>▲ {place}: {found} में, पर स्थल {thana} का है</translation>
        </message>
        <message>
            <source>Place here (Enter)</source>
            <translation>यहीं रखें (Enter)</translation>
        </message>
        <message>
            <source>Elsewhere (Esc)</source>
            <translation>कहीं और (Esc)</translation>
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
        <name>PlanTable</name>
        <message>
            <source>Area</source>
            <translation>क्षेत्र</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>किसका भाग</translation>
        </message>
        <message>
            <source>Becomes</source>
            <translation>क्या होगा</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>(area {place} of the file)</source>
            <translation>(फ़ाइल का क्षेत्र {place})</translation>
        </message>
    </context>
    <context>
        <name>PlayerControls</name>
        <message>
            <source>10 seconds back (←)</source>
            <translation>10 सेकंड पीछे (←)</translation>
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
            <translation>10 सेकंड आगे (→)</translation>
        </message>
        <message>
            <source>To the moment of the key press (J)</source>
            <translation>कुंजी दबाने के क्षण पर जाएँ (J)</translation>
        </message>
        <message>
            <source>Copy from here (I)</source>
            <translation>प्रति यहाँ से (I)</translation>
        </message>
        <message>
            <source>Copy until here (O)</source>
            <translation>प्रति यहाँ तक (O)</translation>
        </message>
        <message>
            <source>Keep this picture in full size (S)</source>
            <translation>यह चित्र पूरे आकार में रखें (S)</translation>
        </message>
        <message>
            <source>Areas to cover in a copy (M)</source>
            <translation>प्रति में ढके जाने वाले भाग (M)</translation>
        </message>
        <message>
            <source>Make a copy … (C)</source>
            <translation>प्रति बनाएँ … (C)</translation>
        </message>
        <message>
            <source>One large, or all alike (E)</source>
            <translation>एक बड़ा, या सब बराबर (E)</translation>
        </message>
        <message>
            <source>Speed ([ and ])</source>
            <translation>गति ([ और ])</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>गति</translation>
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
        <name>ProposalDialog</name>
        <message>
            <source>Nothing was changed by {name}.</source>
            <translation>{name} से कुछ नहीं बदला गया।</translation>
        </message>
        <message>
            <source>{name}: what was proposed is not there any more.</source>
            <translation>{name}: जो प्रस्तावित था वह अब नहीं रहा।</translation>
        </message>
        <message>
            <source>It was asked again in the meantime: this is its newer answer.</source>
            <translation>इस बीच उससे फिर पूछा गया: यह उसका नया उत्तर है।</translation>
        </message>
        <message>
            <source>Proposal of {name}</source>
            <translation>{name} का प्रस्ताव</translation>
        </message>
        <message>
            <source>Mark them as gone after all</source>
            <translation>फिर भी “अब नहीं” मानें</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>लागू करें</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Leave the catalogue as it is</source>
            <translation>नगर सूची जैसी है वैसी रहने दें</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>बाद में तय करें</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Mark none as gone</source>
            <translation>किसी को “अब नहीं” न मानें</translation>
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
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>ड्राइव</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>%1 फ़ाइल</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>फ़ोल्डर</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>फ़ोल्डर</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>पता नहीं</translation>
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
        <name>QComboBox</name>
        <message>
            <source>Open the combo box selection popup</source>
            <translation>चुनने की सूची खोलें</translation>
        </message>
        <message>
            <source>True</source>
            <translation>हाँ</translation>
        </message>
        <message>
            <source>False</source>
            <translation>नहीं</translation>
        </message>
    </context>
    <context>
        <name>QCupsJobWidget</name>
        <message>
            <source>Job</source>
            <translation>काम</translation>
        </message>
        <message>
            <source>Job Control</source>
            <translation>काम कब हो</translation>
        </message>
        <message>
            <source>Scheduled &amp;printing:</source>
            <translation>कब छापें:</translation>
        </message>
        <message>
            <source>Print Immediately</source>
            <translation>अभी छापें</translation>
        </message>
        <message>
            <source>Hold Indefinitely</source>
            <translation>रोककर रखें</translation>
        </message>
        <message>
            <source>Specific Time</source>
            <translation>तय समय पर</translation>
        </message>
        <message>
            <source>Day (06:00 to 17:59)</source>
            <translation>दिन (06:00 से 17:59)</translation>
        </message>
        <message>
            <source>Night (18:00 to 05:59)</source>
            <translation>रात (18:00 से 05:59)</translation>
        </message>
        <message>
            <source>Second Shift (16:00 to 23:59)</source>
            <translation>दूसरी पाली (16:00 से 23:59)</translation>
        </message>
        <message>
            <source>Third Shift (00:00 to 07:59)</source>
            <translation>तीसरी पाली (00:00 से 07:59)</translation>
        </message>
        <message>
            <source>Weekend (Saturday to Sunday)</source>
            <translation>सप्ताहांत (शनिवार से रविवार)</translation>
        </message>
        <message>
            <source>&amp;Billing information:</source>
            <translation>बिल की जानकारी:</translation>
        </message>
        <message>
            <source>Billing information:</source>
            <translation>बिल की जानकारी:</translation>
        </message>
        <message>
            <source>Job &amp;priority:</source>
            <translation>काम की प्राथमिकता:</translation>
        </message>
        <message>
            <source>Banner Pages</source>
            <translation>आगे-पीछे के पन्ने</translation>
        </message>
        <message>
            <source>&amp;Start:</source>
            <translation>आगे:</translation>
        </message>
        <message>
            <source>&amp;End:</source>
            <translation>पीछे:</translation>
        </message>
        <message>
            <source>Start:</source>
            <translation>आगे:</translation>
        </message>
        <message>
            <source>End:</source>
            <translation>पीछे:</translation>
        </message>
        <message>
            <source>None</source>
            <translation>कोई नहीं</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>सामान्य</translation>
        </message>
        <message>
            <source>Unclassified</source>
            <translation>अवर्गीकृत</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>गोपनीय</translation>
        </message>
        <message>
            <source>Classified</source>
            <translation>वर्गीकृत</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>गुप्त</translation>
        </message>
        <message>
            <source>Top Secret</source>
            <translation>परम गुप्त</translation>
        </message>
    </context>
    <context>
        <name>QDialog</name>
        <message>
            <source>What's This?</source>
            <translation>यह क्या है?</translation>
        </message>
    </context>
    <context>
        <name>QDialogButtonBox</name>
        <message>
            <source>OK</source>
            <translation>ठीक है</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>कहाँ देखें:</translation>
        </message>
        <message>
            <source>&amp;Look in:</source>
            <translation>कहाँ देखें:</translation>
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
            <source>Files of &amp;type:</source>
            <translation>फ़ाइल का प्रकार:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>खोलें</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>खोलें</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>सहेजें</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>इस नाम से सहेजें</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>चुनें</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>कंप्यूटर</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>पीछे</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>आगे</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>पीछे जाएँ</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>आगे जाएँ</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>ऊपर का फ़ोल्डर</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>ऊपर के फ़ोल्डर में जाएँ</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>नया फ़ोल्डर बनाएँ</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>नया फ़ोल्डर बनाएँ</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>नया फ़ोल्डर</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>नया फ़ोल्डर</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>केवल नाम</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>पूरा ब्योरा</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>केवल नाम दिखाएँ</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>पूरा ब्योरा दिखाएँ</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>फ़ोल्डर</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>किनारे की पट्टी</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>जगहों की सूची</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>हाल की जगहें</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>सूची से हटाएँ</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>नाम बदलें</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>मिटाएँ</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>मिटाएँ</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>दिखाएँ: </translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>छिपी फ़ाइलें दिखाएँ</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>फ़ोल्डर ढूँढें</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>सब फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>सब फ़ाइलें (*)</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>ड्राइव</translation>
        </message>
        <message>
            <source>File</source>
            <translation>फ़ाइल</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>फ़ोल्डर</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>शॉर्टकट</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>पता नहीं</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 पहले से है।
क्या इसकी जगह नई रखनी है?</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
फ़ाइल नहीं मिली।
जाँच लें कि नाम ठीक लिखा है।</translation>
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
फ़ोल्डर नहीं मिला।
जाँच लें कि नाम ठीक लिखा है।</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>“%1” में बदलाव की अनुमति नहीं है।
क्या फिर भी मिटाना है?</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>क्या “%1” को सचमुच मिटाना है?</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>फ़ोल्डर मिटाया नहीं जा सका।</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>कंप्यूटर</translation>
        </message>
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
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>%1 byte(s)</source>
            <translation>%1 बाइट</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 बाइट</translation>
        </message>
        <message>
            <source>%1 KB</source>
            <translation>%1 के.बी.</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 एम.बी.</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 जी.बी.</translation>
        </message>
        <message>
            <source>%1 TB</source>
            <translation>%1 टी.बी.</translation>
        </message>
        <message>
            <source>Invalid filename</source>
            <translation>यह नाम नहीं हो सकता</translation>
        </message>
        <message>
            <source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
            <translation>&lt;b&gt;“%1” नाम नहीं रखा जा सकता।&lt;/b&gt;&lt;p&gt;दूसरा नाम लिखें: छोटा, और विराम-चिह्नों के बिना।</translation>
        </message>
    </context>
    <context>
        <name>QInputDialog</name>
        <message>
            <source>Enter a value:</source>
            <translation>मान लिखें:</translation>
        </message>
    </context>
    <context>
        <name>QKeySequenceEdit</name>
        <message>
            <source>Press shortcut</source>
            <translation>कुंजी दबाएँ</translation>
        </message>
        <message>
            <source>%1, ...</source>
            <translation>%1, ...</translation>
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
        <name>QMessageBox</name>
        <message>
            <source>OK</source>
            <translation>ठीक है</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>सहायता</translation>
        </message>
        <message>
            <source>Show Details...</source>
            <translation>ब्योरा दिखाएँ...</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>ब्योरा छिपाएँ...</translation>
        </message>
    </context>
    <context>
        <name>QPageSetupWidget</name>
        <message>
            <source>Paper</source>
            <translation>काग़ज़</translation>
        </message>
        <message>
            <source>Page size:</source>
            <translation>पृष्ठ का आकार:</translation>
        </message>
        <message>
            <source>Width:</source>
            <translation>चौड़ाई:</translation>
        </message>
        <message>
            <source>Height:</source>
            <translation>ऊँचाई:</translation>
        </message>
        <message>
            <source>Paper source:</source>
            <translation>काग़ज़ कहाँ से:</translation>
        </message>
        <message>
            <source>Orientation</source>
            <translation>पृष्ठ की दिशा</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>खड़ा</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>आड़ा</translation>
        </message>
        <message>
            <source>Reverse landscape</source>
            <translation>उल्टा आड़ा</translation>
        </message>
        <message>
            <source>Reverse portrait</source>
            <translation>उल्टा खड़ा</translation>
        </message>
        <message>
            <source>Margins</source>
            <translation>हाशिये</translation>
        </message>
        <message>
            <source>top margin</source>
            <translation>ऊपर का हाशिया</translation>
        </message>
        <message>
            <source>left margin</source>
            <translation>बायाँ हाशिया</translation>
        </message>
        <message>
            <source>right margin</source>
            <translation>दायाँ हाशिया</translation>
        </message>
        <message>
            <source>bottom margin</source>
            <translation>नीचे का हाशिया</translation>
        </message>
        <message>
            <source>Page Layout</source>
            <translation>पन्ने पर पृष्ठ</translation>
        </message>
        <message>
            <source>Page &amp;order:</source>
            <translation>पृष्ठों का क्रम:</translation>
        </message>
        <message>
            <source>Pages &amp;per sheet:</source>
            <translation>एक पन्ने पर पृष्ठ:</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>अपना आकार</translation>
        </message>
        <message>
            <source>Millimeters (mm)</source>
            <translation>मिलीमीटर (mm)</translation>
        </message>
        <message>
            <source>Inches (in)</source>
            <translation>इंच (in)</translation>
        </message>
        <message>
            <source>Points (pt)</source>
            <translation>पॉइंट (pt)</translation>
        </message>
        <message>
            <source>Pica (P̸)</source>
            <translation>पाइका (P̸)</translation>
        </message>
        <message>
            <source>Didot (DD)</source>
            <translation>दीदो (DD)</translation>
        </message>
        <message>
            <source>Cicero (CC)</source>
            <translation>सिसेरो (CC)</translation>
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
            <source>Save All</source>
            <translation>सब सहेजें</translation>
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
            <source>Yes to &amp;All</source>
            <translation>सबके लिए हाँ</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>नहीं</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>सबके लिए नहीं</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>बीच में रोकें</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>फिर प्रयास करें</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>अनदेखा करें</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>बंद करें</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>छोड़ दें</translation>
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
        <message>
            <source>Restore Defaults</source>
            <translation>मूल मान वापस लाएँ</translation>
        </message>
    </context>
    <context>
        <name>QPrintDialog</name>
        <message>
            <source>Print</source>
            <translation>छापें</translation>
        </message>
        <message>
            <source>&amp;Print</source>
            <translation>छापें</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ठीक है</translation>
        </message>
        <message>
            <source>&amp;Options &gt;&gt;</source>
            <translation>विकल्प &gt;&gt;</translation>
        </message>
        <message>
            <source>&amp;Options &lt;&lt;</source>
            <translation>विकल्प &lt;&lt;</translation>
        </message>
        <message>
            <source>Print to File (PDF)</source>
            <translation>PDF फ़ाइल में छापें</translation>
        </message>
        <message>
            <source>Print To File ...</source>
            <translation>फ़ाइल में छापें ...</translation>
        </message>
        <message>
            <source>Local file</source>
            <translation>इस कंप्यूटर की फ़ाइल</translation>
        </message>
        <message>
            <source>Write PDF file</source>
            <translation>PDF फ़ाइल लिखें</translation>
        </message>
        <message>
            <source>All Pages</source>
            <translation>सब पृष्ठ</translation>
        </message>
        <message>
            <source>Odd Pages</source>
            <translation>विषम पृष्ठ</translation>
        </message>
        <message>
            <source>Even Pages</source>
            <translation>सम पृष्ठ</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>अपने आप</translation>
        </message>
        <message>
            <source>1 (1x1)</source>
            <translation>1 (1x1)</translation>
        </message>
        <message>
            <source>2 (2x1)</source>
            <translation>2 (2x1)</translation>
        </message>
        <message>
            <source>4 (2x2)</source>
            <translation>4 (2x2)</translation>
        </message>
        <message>
            <source>6 (2x3)</source>
            <translation>6 (2x3)</translation>
        </message>
        <message>
            <source>9 (3x3)</source>
            <translation>9 (3x3)</translation>
        </message>
        <message>
            <source>16 (4x4)</source>
            <translation>16 (4x4)</translation>
        </message>
        <message>
            <source>Left to Right, Top to Bottom</source>
            <translation>बाएँ से दाएँ, ऊपर से नीचे</translation>
        </message>
        <message>
            <source>Left to Right, Bottom to Top</source>
            <translation>बाएँ से दाएँ, नीचे से ऊपर</translation>
        </message>
        <message>
            <source>Right to Left, Bottom to Top</source>
            <translation>दाएँ से बाएँ, नीचे से ऊपर</translation>
        </message>
        <message>
            <source>Right to Left, Top to Bottom</source>
            <translation>दाएँ से बाएँ, ऊपर से नीचे</translation>
        </message>
        <message>
            <source>Bottom to Top, Left to Right</source>
            <translation>नीचे से ऊपर, बाएँ से दाएँ</translation>
        </message>
        <message>
            <source>Bottom to Top, Right to Left</source>
            <translation>नीचे से ऊपर, दाएँ से बाएँ</translation>
        </message>
        <message>
            <source>Top to Bottom, Left to Right</source>
            <translation>ऊपर से नीचे, बाएँ से दाएँ</translation>
        </message>
        <message>
            <source>Top to Bottom, Right to Left</source>
            <translation>ऊपर से नीचे, दाएँ से बाएँ</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to overwrite it?</source>
            <translation>%1 पहले से है।
क्या इसके ऊपर लिखना है?</translation>
        </message>
        <message>
            <source>%1 is a directory.
Please choose a different file name.</source>
            <translation>%1 एक फ़ोल्डर है।
फ़ाइल का दूसरा नाम चुनें।</translation>
        </message>
        <message>
            <source>File %1 is not writable.
Please choose a different file name.</source>
            <translation>फ़ाइल %1 में लिखा नहीं जा सकता।
फ़ाइल का दूसरा नाम चुनें।</translation>
        </message>
        <message>
            <source>Invalid Pages Definition</source>
            <translation>पृष्ठ ठीक नहीं लिखे गए</translation>
        </message>
        <message>
            <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
            <translation>%1 ठीक नहीं लिखा है। पृष्ठों के बीच “,” और पहले व आख़िरी पृष्ठ के बीच “-” लिखें; कोई पृष्ठ दो बार न आए।</translation>
        </message>
        <message>
            <source>Duplex Settings Conflicts</source>
            <translation>दोनों ओर छापने के विकल्प टकराते हैं</translation>
        </message>
        <message>
            <source>There are conflicts in duplex settings. Do you want to fix them?</source>
            <translation>दोनों ओर छापने के विकल्प आपस में टकराते हैं। क्या इन्हें ठीक करना है?</translation>
        </message>
        <message>
            <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
            <translation>“एक पन्ने पर पृष्ठ” और “कौन से पृष्ठ” साथ में नहीं चल सकते।
इनमें से एक बंद करें।</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesDialog</name>
        <message>
            <source>Printer Properties</source>
            <translation>प्रिंटर के गुण</translation>
        </message>
        <message>
            <source>Job Options</source>
            <translation>काम के विकल्प</translation>
        </message>
        <message>
            <source>Page Setup Conflicts</source>
            <translation>पृष्ठ के विकल्प टकराते हैं</translation>
        </message>
        <message>
            <source>There are conflicts in page setup options. Do you want to fix them?</source>
            <translation>पृष्ठ के विकल्प आपस में टकराते हैं। क्या इन्हें ठीक करना है?</translation>
        </message>
        <message>
            <source>Advanced Option Conflicts</source>
            <translation>विशेष विकल्प टकराते हैं</translation>
        </message>
        <message>
            <source>There are conflicts in some advanced options. Do you want to fix them?</source>
            <translation>कुछ विशेष विकल्प आपस में टकराते हैं। क्या इन्हें ठीक करना है?</translation>
        </message>
    </context>
    <context>
        <name>QPrintPropertiesWidget</name>
        <message>
            <source>Page</source>
            <translation>पृष्ठ</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>विशेष</translation>
        </message>
        <message>
            <source>There are conflicts in some options. Please fix them.</source>
            <translation>कुछ विकल्प आपस में टकराते हैं। इन्हें ठीक करें।</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Copies</source>
            <translation>प्रतियाँ</translation>
        </message>
        <message>
            <source>Print range</source>
            <translation>क्या छापना है</translation>
        </message>
        <message>
            <source>Print all</source>
            <translation>सब छापें</translation>
        </message>
        <message>
            <source>Pages from</source>
            <translation>पृष्ठ</translation>
        </message>
        <message>
            <source>to</source>
            <translation>से</translation>
        </message>
        <message>
            <source>Current Page</source>
            <translation>यही पृष्ठ</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>पृष्ठ</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>चुना हुआ</translation>
        </message>
        <message>
            <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
            <translation>पृष्ठ या उनके समूह “,” लगाकर लिखें; समूह के लिए दो संख्याओं के बीच “-” लिखें। जैसे 3,5-7,9 से पृष्ठ 3, 5, 6, 7 और 9 छपेंगे।</translation>
        </message>
        <message>
            <source>Output Settings</source>
            <translation>छपाई के विकल्प</translation>
        </message>
        <message>
            <source>Copies:</source>
            <translation>प्रतियाँ:</translation>
        </message>
        <message>
            <source>Collate</source>
            <translation>हर प्रति क्रम से</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>उल्टे क्रम में</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>विकल्प</translation>
        </message>
        <message>
            <source>Color Mode</source>
            <translation>रंग</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>रंगीन</translation>
        </message>
        <message>
            <source>Grayscale</source>
            <translation>स्याह-सफ़ेद</translation>
        </message>
        <message>
            <source>Double Sided Printing</source>
            <translation>दोनों ओर छपाई</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>नहीं</translation>
        </message>
        <message>
            <source>None</source>
            <translation>नहीं</translation>
        </message>
        <message>
            <source>Long side binding</source>
            <translation>लंबी ओर से पलटें</translation>
        </message>
        <message>
            <source>Short side binding</source>
            <translation>छोटी ओर से पलटें</translation>
        </message>
        <message>
            <source>Page &amp;Set:</source>
            <translation>कौन से पृष्ठ:</translation>
        </message>
    </context>
    <context>
        <name>QPrintWidget</name>
        <message>
            <source>Printer</source>
            <translation>प्रिंटर</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>नाम:</translation>
        </message>
        <message>
            <source>P&amp;roperties</source>
            <translation>गुण</translation>
        </message>
        <message>
            <source>Location:</source>
            <translation>जगह:</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>झलक</translation>
        </message>
        <message>
            <source>Type:</source>
            <translation>प्रकार:</translation>
        </message>
        <message>
            <source>Output &amp;file:</source>
            <translation>किस फ़ाइल में:</translation>
        </message>
    </context>
    <context>
        <name>QProgressDialog</name>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>यहाँ तक सरकाएँ</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>बायाँ किनारा</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>दायाँ किनारा</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>सबसे ऊपर</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>सबसे नीचे</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>एक पृष्ठ बाएँ</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>एक पृष्ठ दाएँ</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>एक पृष्ठ ऊपर</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>एक पृष्ठ नीचे</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>बाएँ सरकाएँ</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>दाएँ सरकाएँ</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>ऊपर सरकाएँ</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>नीचे सरकाएँ</translation>
        </message>
    </context>
    <context>
        <name>QTabBar</name>
        <message>
            <source>Scroll Left</source>
            <translation>बाएँ सरकाएँ</translation>
        </message>
        <message>
            <source>Scroll Right</source>
            <translation>दाएँ सरकाएँ</translation>
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
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>लिंक का पता प्रति लें</translation>
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
            <source>In the last minute 1 of {all} pictures was lost.</source>
            <translation>पिछले एक मिनट में {all} में से 1 चित्र नहीं आया।</translation>
        </message>
        <message>
            <source>In the last minute {lost} of {all} pictures were lost.</source>
            <translation>पिछले एक मिनट में {all} में से {lost} चित्र नहीं आए।</translation>
        </message>
        <message>
            <source>In the last minute 1 of {all} pictures came late.</source>
            <translation>पिछले एक मिनट में {all} में से 1 चित्र देर से आया।</translation>
        </message>
        <message>
            <source>In the last minute {late} of {all} pictures came late.</source>
            <translation>पिछले एक मिनट में {all} में से {late} चित्र देर से आए।</translation>
        </message>
        <message>
            <source>Reconnected once in the last hour.</source>
            <translation>पिछले एक घंटे में एक बार दोबारा जुड़ा।</translation>
        </message>
        <message>
            <source>Reconnected {times} times in the last hour.</source>
            <translation>पिछले एक घंटे में {times} बार दोबारा जुड़ा।</translation>
        </message>
        <message>
            <source>Stopped once in the last hour.</source>
            <translation>पिछले एक घंटे में एक बार रुका।</translation>
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
            <source>Its pictures are shown {n} s after they came.</source>
            <translation>इसके चित्र आने के {n} सेकंड बाद दिखते हैं।</translation>
        </message>
        <message>
            <source>Only 1 picture a second comes.</source>
            <translation>प्रति सेकंड केवल 1 चित्र आ रहा है।</translation>
        </message>
        <message>
            <source>Only {got} pictures a second come.</source>
            <translation>प्रति सेकंड केवल {got} चित्र आ रहे हैं।</translation>
        </message>
        <message>
            <source>Only 1 of {promised} pictures a second comes.</source>
            <translation>प्रति सेकंड {promised} में से केवल 1 चित्र आ रहा है।</translation>
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
            <source>Shown after it came</source>
            <translation>आने के बाद दिखने में समय</translation>
        </message>
        <message>
            <source>Reconnects in the last hour</source>
            <translation>पिछले घंटे में कितनी बार दोबारा जुड़ा</translation>
        </message>
        <message>
            <source>Stalls in the last hour</source>
            <translation>पिछले घंटे में कितनी बार रुका</translation>
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
            <source>No stream address</source>
            <translation>स्ट्रीम का पता नहीं है</translation>
        </message>
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
        <name>ReasonDialog</name>
        <message>
            <source>Reason</source>
            <translation>कारण</translation>
        </message>
        <message>
            <source>Reason, if there is one</source>
            <translation>कारण, यदि कोई हो</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>आपका नाम</translation>
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
        <name>ReferencesField</name>
        <message>
            <source>{number} is entered already.</source>
            <translation>{number} पहले से दर्ज है।</translation>
        </message>
        <message>
            <source>No more than {count} numbers can be entered.</source>
            <translation>{count} से अधिक नम्बर दर्ज नहीं किए जा सकते।</translation>
        </message>
        <message>
            <source>Kind of number</source>
            <translation>नम्बर का प्रकार</translation>
        </message>
        <message>
            <source>Number and year</source>
            <translation>नम्बर और वर्ष</translation>
        </message>
        <message>
            <source>Reference number</source>
            <translation>सन्दर्भ नम्बर</translation>
        </message>
        <message>
            <source>Enter this number (Enter)</source>
            <translation>यह नम्बर दर्ज करें (Enter)</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>Number {number} belongs to “{name}”.</source>
            <translation>नंबर {number} “{name}” का है।</translation>
        </message>
        <message>
            <source>Number {number} belonged to “{name}” until {when}; people may still know it so.</source>
            <translation>नंबर {number} {when} तक “{name}” का था; लोग इसे अब भी उसी का जान सकते हैं।</translation>
        </message>
        <message>
            <source>No call-up number is left: give the thana a further block under “Numbers”.</source>
            <translation>कोई कॉल-अप नंबर नहीं बचा: “कॉल-अप नंबर” में थाने को एक और खंड दें।</translation>
        </message>
        <message>
            <source>The password store cannot be opened, so passwords of this list cannot be kept. Look under “Passwords”; nothing was written.</source>
            <translation>पासवर्ड-भंडार नहीं खुल रहा, इसलिए इस सूची के पासवर्ड नहीं रखे जा सकते। “पासवर्ड” में देखें; कुछ नहीं लिखा गया।</translation>
        </message>
        <message>
            <source>Reading the list broke off. Try it once more; if it happens again, divide the list.</source>
            <translation>सूची पढ़ना बीच में रुक गया। फिर कोशिश करें; दोबारा हो तो सूची को बाँटें।</translation>
        </message>
        <message>
            <source>The catalogue has changed since this list was read. Go back one step and read it again; nothing was written.</source>
            <translation>यह सूची पढ़ने के बाद नगर सूची बदल गई। एक कदम पीछे जाकर इसे फिर पढ़ें; कुछ नहीं लिखा गया।</translation>
        </message>
        <message>
            <source>The passwords that stand in this list's addresses could not be kept. Read the list again; nothing was written.</source>
            <translation>इस सूची के पतों में लिखे पासवर्ड नहीं रखे जा सके। सूची फिर पढ़ें; कुछ नहीं लिखा गया।</translation>
        </message>
        <message>
            <source>Somebody has taken this back already.</source>
            <translation>इसे कोई पहले ही वापस ले चुका है।</translation>
        </message>
        <message>
            <source>It is not in the catalogue any more.</source>
            <translation>यह अब नगर सूची में नहीं है।</translation>
        </message>
        <message>
            <source>This cannot be taken back, because what it touched was changed since: {what}</source>
            <translation>इसे वापस नहीं लिया जा सकता, क्योंकि जिसे इसने छुआ वह बाद में बदल गया: {what}</translation>
        </message>
        <message>
            <source>{name} (by “{change}”, {when})</source>
            <translation>{name} (“{change}” से, {when})</translation>
        </message>
        <message>
            <source>This cannot be changed here.</source>
            <translation>इसे यहाँ नहीं बदला जा सकता।</translation>
        </message>
        <message>
            <source>A site needs a name in Hindi or in English.</source>
            <translation>स्थल का हिन्दी या अंग्रेज़ी नाम ज़रूरी है।</translation>
        </message>
        <message>
            <source>This text is too long.</source>
            <translation>यह पाठ बहुत लंबा है।</translation>
        </message>
        <message>
            <source>This cannot be read.</source>
            <translation>यह पढ़ा नहीं जा सकता।</translation>
        </message>
        <message>
            <source>This value is out of its range.</source>
            <translation>यह मान सीमा से बाहर है।</translation>
        </message>
        <message>
            <source>A place needs latitude and longitude.</source>
            <translation>स्थान के लिए अक्षांश और देशांतर दोनों चाहिए।</translation>
        </message>
        <message>
            <source>There is no such category.</source>
            <translation>ऐसी कोई श्रेणी नहीं है।</translation>
        </message>
        <message>
            <source>There is no such area.</source>
            <translation>ऐसा कोई क्षेत्र नहीं है।</translation>
        </message>
        <message>
            <source>The site is not in the catalogue any more.</source>
            <translation>स्थल अब नगर सूची में नहीं है।</translation>
        </message>
        <message>
            <source>There is no such entry under “Passwords”.</source>
            <translation>“पासवर्ड” में ऐसी कोई प्रविष्टि नहीं है।</translation>
        </message>
        <message>
            <source>An address looks like rtsp://192.168.1.20/stream1.</source>
            <translation>पता ऐसा होता है: rtsp://192.168.1.20/stream1</translation>
        </message>
        <message>
            <source>No password in an address: add it under “Passwords” and choose the entry here. Where the address has them among its words, write {user} and {password} in their places.</source>
            <translation>पते में पासवर्ड न लिखें: उसे “पासवर्ड” में जोड़ें और प्रविष्टि यहाँ चुनें। जहाँ पते के शब्दों में ही ये चाहिए, वहाँ उनकी जगह {user} और {password} लिखें।</translation>
        </message>
    </context>
    <context>
        <name>RefusedDialog</name>
        <message>
            <source>It cannot be taken back</source>
            <translation>इसे वापस नहीं लिया जा सकता</translation>
        </message>
        <message>
            <source>“{name}” stays, and nothing was changed: what it touched was changed later, or something depends on it. Take those changes back first, the latest one first.</source>
            <translation>“{name}” बना रहेगा और कुछ नहीं बदला गया: इसने जिसे छुआ वह बाद में बदला गया, या उस पर कुछ और टिका है। पहले वे बदलाव वापस लें, सबसे नया पहले।</translation>
        </message>
        <message>
            <source>What stands in the way</source>
            <translation>क्या बीच में आता है</translation>
        </message>
        <message>
            <source>Show that change</source>
            <translation>वह बदलाव दिखाएँ</translation>
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message>
            <source>Custody chain</source>
            <translation>अभिरक्षा शृंखला</translation>
        </message>
        <message>
            <source>Last checkpoint, as a line for the shift register</source>
            <translation>पिछला जाँच-बिन्दु, पाली रजिस्टर के लिए पंक्ति के रूप में</translation>
        </message>
        <message>
            <source>Make a checkpoint now</source>
            <translation>अभी जाँच-बिन्दु बनाएँ</translation>
        </message>
        <message>
            <source>Copy the line</source>
            <translation>पंक्ति कॉपी करें</translation>
        </message>
        <message>
            <source>Print the line…</source>
            <translation>पंक्ति छापें…</translation>
        </message>
        <message>
            <source>Look through the whole chain</source>
            <translation>पूरी शृंखला की जाँच</translation>
        </message>
        <message>
            <source>A line from the register, to be compared (may stay empty):</source>
            <translation>मिलान के लिए रजिस्टर की एक पंक्ति (खाली छोड़ सकते हैं):</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>अभी जाँचें</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
    </context>
    <context>
        <name>RenumberDialog</name>
        <message>
            <source>Give numbers anew</source>
            <translation>नए सिरे से नंबर दें</translation>
        </message>
        <message>
            <source>Cameras with numbers outside the blocks of their area: {count}. They get the new numbers shown here; the former ones are retired and not given to other cameras. It stands in the history and can be taken back.</source>
            <translation>अपने क्षेत्र के खंडों से बाहर के नंबर वाले कैमरे: {count}। उन्हें यहाँ दिखाए गए नए नंबर मिलेंगे; पुराने नंबर बंद हो जाएँगे और किसी दूसरे कैमरे को नहीं मिलेंगे। यह इतिहास में रहेगा और वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>Give these numbers</source>
            <translation>ये नंबर दें</translation>
        </message>
    </context>
    <context>
        <name>RenumberTable</name>
        <message>
            <source>Number now</source>
            <translation>अभी का नंबर</translation>
        </message>
        <message>
            <source>New number</source>
            <translation>नया नंबर</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
    </context>
    <context>
        <name>ResultsModel</name>
        <message>
            <source>{kind}: {name}. Cameras: {count}. Enter shows only these.</source>
            <translation>{kind}: {name}. कैमरे: {count}. Enter दबाने पर केवल यही दिखेंगे।</translation>
        </message>
        <message>
            <source>Its source has this camera no more</source>
            <translation>स्रोत में यह कैमरा अब नहीं है</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ज़ोन</translation>
        </message>
        <message>
            <source>Ward</source>
            <translation>वार्ड</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>no camera yet</source>
            <translation>अभी कैमरा नहीं</translation>
        </message>
        <message>
            <source>No camera yet: to be connected</source>
            <translation>अभी कैमरा नहीं: जोड़ा जाना है</translation>
        </message>
        <message>
            <source>Not on the map yet: still to be placed</source>
            <translation>अभी नक्शे पर नहीं: स्थान तय करना बाकी है</translation>
        </message>
    </context>
    <context>
        <name>Retention</name>
        <message>
            <source>Stills saved by hand</source>
            <translation>हाथ से सहेजे चित्र</translation>
        </message>
        <message>
            <source>Replays</source>
            <translation>पुनः देखे गए अंश</translation>
        </message>
    </context>
    <context>
        <name>RetentionDialog</name>
        <message>
            <source>Really remove them?</source>
            <translation>सचमुच हटाएँ?</translation>
        </message>
        <message>
            <source>Remove these …</source>
            <translation>इन्हें हटाएँ …</translation>
        </message>
        <message>
            <source>Removing …</source>
            <translation>हटाया जा रहा है …</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>देखा जा रहा है …</translation>
        </message>
        <message>
            <source>Incidents on hold: {count}. Nothing of them is ever removed.</source>
            <translation>रोक पर घटनाएँ: {count}। इनका कुछ भी कभी नहीं हटेगा।</translation>
        </message>
        <message>
            <source>Would be removed – incidents: {incidents}, files: {files}, {size}.</source>
            <translation>हटेगा – घटनाएँ: {incidents}, फ़ाइलें: {files}, {size}।</translation>
        </message>
        <message>
            <source>Removed – incidents whose files went: {incidents}, loose files: {files}, {size}.</source>
            <translation>हटाया गया – जिन घटनाओं की फ़ाइलें हटीं: {incidents}, अलग फ़ाइलें: {files}, {size}।</translation>
        </message>
        <message>
            <source>Changed since the preview, so they stayed: {count}.</source>
            <translation>सूची बनने के बाद बदलीं, इसलिए नहीं हटीं: {count}।</translation>
        </message>
        <message>
            <source>Put on hold meanwhile, so they stayed: {count}.</source>
            <translation>इस बीच रोक लगी, इसलिए नहीं हटीं: {count}।</translation>
        </message>
        <message>
            <source>Gone already: {count}.</source>
            <translation>पहले ही नहीं थीं: {count}।</translation>
        </message>
        <message>
            <source>The system refuses to remove, so they stayed: {count}.</source>
            <translation>सिस्टम हटाने नहीं देता, इसलिए नहीं हटीं: {count}।</translation>
        </message>
        <message>
            <source>Nothing is due.</source>
            <translation>अभी कुछ हटाने योग्य नहीं है।</translation>
        </message>
        <message>
            <source>Keep these days first; then they can be removed.</source>
            <translation>पहले ये दिन लागू करें; तब हटाया जा सकेगा।</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>रखने की अवधि</translation>
        </message>
        <message>
            <source>What would be removed</source>
            <translation>क्या-क्या हटेगा</translation>
        </message>
        <message>
            <source>Keep these days</source>
            <translation>ये दिन लागू करें</translation>
        </message>
    </context>
    <context>
        <name>RetentionTable</name>
        <message>
            <source>What goes</source>
            <translation>क्या हटेगा</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Due since</source>
            <translation>कब से योग्य</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>फ़ाइलें</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>आकार</translation>
        </message>
    </context>
    <context>
        <name>RetiredPanel</name>
        <message>
            <source>Retired numbers: {count}</source>
            <translation>बंद नंबर: {count}</translation>
        </message>
        <message>
            <source>Number or name</source>
            <translation>नंबर या नाम</translation>
        </message>
        <message>
            <source>What is this number?</source>
            <translation>यह नंबर किसका है?</translation>
        </message>
        <message>
            <source>Retired numbers</source>
            <translation>बंद नंबर</translation>
        </message>
        <message>
            <source>A retired number is not given again by itself. To give one again, set it in the window of the camera that is to have it.</source>
            <translation>बंद नंबर अपने आप दोबारा नहीं दिया जाता। उसे फिर देना हो तो जिस कैमरे को देना है, उसी की विंडो में लिखें।</translation>
        </message>
    </context>
    <context>
        <name>RetiredTable</name>
        <message>
            <source>Number</source>
            <translation>नंबर</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>कैमरा</translation>
        </message>
        <message>
            <source>Until (IST)</source>
            <translation>कब तक (IST)</translation>
        </message>
    </context>
    <context>
        <name>RowDetail</name>
        <message>
            <source>(no name)</source>
            <translation>(नाम नहीं)</translation>
        </message>
        <message>
            <source>Row {row} · {outcome}</source>
            <translation>पंक्ति {row} · {outcome}</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>सूची में</translation>
        </message>
        <message>
            <source>In the catalogue</source>
            <translation>नगर सूची में</translation>
        </message>
        <message>
            <source>At the source</source>
            <translation>स्रोत में</translation>
        </message>
        <message>
            <source>Another one at the source</source>
            <translation>स्रोत का एक और कैमरा</translation>
        </message>
        <message>
            <source>Row {row} of the list</source>
            <translation>सूची की पंक्ति {row}</translation>
        </message>
        <message>
            <source>{why} · {metres} apart</source>
            <translation>{why} · {metres} दूर</translation>
        </message>
        <message>
            <source>Do not mark as gone (L)</source>
            <translation>“अब नहीं” का निशान न लगाएँ (L)</translation>
        </message>
        <message>
            <source>Mark as gone after all (U)</source>
            <translation>फिर भी निशान लगाएँ (U)</translation>
        </message>
        <message>
            <source>Leave as it is (U)</source>
            <translation>जैसा है वैसा रहने दें (U)</translation>
        </message>
        <message>
            <source>The same site (S)</source>
            <translation>वही स्थल (S)</translation>
        </message>
        <message>
            <source>Two sites (D)</source>
            <translation>दो स्थल (D)</translation>
        </message>
        <message>
            <source>Leave out (L)</source>
            <translation>छोड़ें (L)</translation>
        </message>
        <message>
            <source>Undecided (U)</source>
            <translation>तय नहीं (U)</translation>
        </message>
        <message>
            <source>Sites that it may be</source>
            <translation>स्थल, जो यह हो सकता है</translation>
        </message>
        <message>
            <source>The row and the site beside it</source>
            <translation>पंक्ति और साथ में स्थल</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source>What is not ticked stays for good. Days of incidents count from the lifted hold, those of files from their last change.</source>
            <translation>जिस पर चिह्न नहीं, वह हमेशा रहेगा। घटनाओं के दिन रोक हटने से गिने जाते हैं, अलग फ़ाइलों के उनके अंतिम बदलाव से।</translation>
        </message>
        <message>
            <source>Closed incidents without a hold</source>
            <translation>बंद घटनाएँ, जिन पर रोक नहीं</translation>
        </message>
        <message>
            <source>days</source>
            <translation>दिन</translation>
        </message>
        <message>
            <source>{kind}: days</source>
            <translation>{kind}: दिन</translation>
        </message>
    </context>
    <context>
        <name>SaveGroupDialog</name>
        <message>
            <source>Save as a group</source>
            <translation>समूह के रूप में सहेजें</translation>
        </message>
        <message>
            <source>Everybody at this seat sees it</source>
            <translation>इस सीट पर सबको दिखे</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>नाम (&amp;N):</translation>
        </message>
        <message>
            <source>As a &amp;route</source>
            <translation>मार्ग के रूप में (&amp;R)</translation>
        </message>
        <message>
            <source>Whatever matches at the time: {filter}</source>
            <translation>उस समय जो भी मेल खाए: {filter}</translation>
        </message>
        <message>
            <source>As a &amp;filter that stays alive</source>
            <translation>अपने-आप बदलने वाले फ़िल्टर के रूप में (&amp;F)</translation>
        </message>
        <message>
            <source>{cameras}, as they are now, in this order</source>
            <translation>{cameras}, जैसे अभी हैं, इसी क्रम में</translation>
        </message>
        <message>
            <source>As these &amp;cameras</source>
            <translation>इन्हीं कैमरों के रूप में (&amp;C)</translation>
        </message>
        <message>
            <source>There is no camera to keep.</source>
            <translation>रखने के लिए कोई कैमरा नहीं है।</translation>
        </message>
        <message>
            <source>There is already one of this name.</source>
            <translation>इस नाम का पहले से एक है।</translation>
        </message>
    </context>
    <context>
        <name>SchemeForm</name>
        <message>
            <source>&amp;Blocks</source>
            <translation>खंड (&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Digits at most</source>
            <translation>अधिकतम अंक (&amp;D)</translation>
        </message>
        <message>
            <source>&amp;First number</source>
            <translation>पहला नंबर (&amp;F)</translation>
        </message>
        <message>
            <source>Numbers in a bl&amp;ock</source>
            <translation>एक खंड में नंबर (&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>SealSettingsDialog</name>
        <message>
            <source>Settings of the seal</source>
            <translation>सील की सेटिंग</translation>
        </message>
        <message>
            <source>Name of the centre</source>
            <translation>केन्द्र का नाम</translation>
        </message>
        <message>
            <source>Time-stamp server (RFC 3161)</source>
            <translation>समय मुहर सर्वर (RFC 3161)</translation>
        </message>
        <message>
            <source>Its certificates (PEM file)</source>
            <translation>उसके प्रमाणपत्र (PEM फ़ाइल)</translation>
        </message>
        <message>
            <source>Second folder for checkpoints</source>
            <translation>जाँच-बिन्दुओं का दूसरा फ़ोल्डर</translation>
        </message>
        <message>
            <source>The name goes into keys that are made from now on. Without a server packages carry no time stamp, and say so. The second folder should be on another machine or stick.</source>
            <translation>नाम अब से बनने वाली कुंजियों में जाएगा। सर्वर न हो तो पैकेज में समय मुहर नहीं होती, और यह लिखा रहता है। दूसरा फ़ोल्डर किसी और मशीन या पेन ड्राइव पर हो।</translation>
        </message>
        <message>
            <source>The server's address must begin with http:// or https:// and carry no password.</source>
            <translation>सर्वर का पता http:// या https:// से शुरू हो और उसमें पासवर्ड न हो।</translation>
        </message>
        <message>
            <source>Choose the file with the certificates that the server's stamps are checked with.</source>
            <translation>वह फ़ाइल चुनें जिसके प्रमाणपत्रों से सर्वर की मुहरें जाँची जाती हैं।</translation>
        </message>
        <message>
            <source>{file} holds no certificates that can be used.</source>
            <translation>{file} में काम के प्रमाणपत्र नहीं हैं।</translation>
        </message>
        <message>
            <source>The second folder must be named in full.</source>
            <translation>दूसरे फ़ोल्डर का पूरा पता लिखें।</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>चुनें…</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>प्रमाणपत्र</translation>
        </message>
        <message>
            <source>Second folder</source>
            <translation>दूसरा फ़ोल्डर</translation>
        </message>
    </context>
    <context>
        <name>SecondPersonDialog</name>
        <message>
            <source>Deletion of evidence</source>
            <translation>साक्ष्य मिटाना</translation>
        </message>
        <message>
            <source>If another person confirms, {count} files are deleted for good. The record, the history and the hashes stay.</source>
            <translation>दूसरे व्यक्ति की पुष्टि पर {count} फ़ाइलें हमेशा के लिए मिट जाएँगी। अभिलेख, इतिहास और हैश बने रहेंगे।</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>आपका नाम</translation>
        </message>
        <message>
            <source>Why not, if you refuse</source>
            <translation>मना करने पर: क्यों नहीं</translation>
        </message>
        <message>
            <source>Delete the files</source>
            <translation>फ़ाइलें मिटाएँ</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>मना करें</translation>
        </message>
        <message>
            <source>If another person confirms, 1 file is deleted for good. The record, the history and the hashes stay.</source>
            <translation>दूसरे व्यक्ति की पुष्टि पर 1 फ़ाइल हमेशा के लिए मिट जाएगी। अभिलेख, इतिहास और हैश बने रहेंगे।</translation>
        </message>
        <message>
            <source>{name} asked for this deletion. Another person must confirm it.</source>
            <translation>इसे मिटाने की माँग {name} ने की है। पुष्टि किसी दूसरे व्यक्ति को करनी होगी।</translation>
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
            <source>The file incident_categories.json in the data folder cannot be used ({detail}); the usual kinds of incident are used instead. Correct it and start again.</source>
            <translation>डेटा फ़ोल्डर की फ़ाइल incident_categories.json काम की नहीं है ({detail}); घटनाओं के सामान्य प्रकार चलेंगे। उसे ठीक करके फिर चालू करें।</translation>
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
        <name>SettingsForm</name>
        <message>
            <source>none of its own</source>
            <translation>अपना कोई नहीं</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>तय नहीं</translation>
        </message>
    </context>
    <context>
        <name>SiteForm</name>
        <message>
            <source>▲ This site is not in its sender's list since {when}.</source>
            <translation>▲ यह स्थल {when} से अपने भेजने वाले की सूची में नहीं है।</translation>
        </message>
        <message>
            <source>Name in Hindi</source>
            <translation>हिन्दी नाम</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>अंग्रेज़ी नाम</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>श्रेणी</translation>
        </message>
        <message>
            <source>Public or private</source>
            <translation>सरकारी या निजी</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>स्वामी</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>फ़ोन</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>पता</translation>
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
            <source>Place (latitude, longitude)</source>
            <translation>जगह (अक्षांश, देशांतर)</translation>
        </message>
        <message>
            <source>Sender of the list</source>
            <translation>सूची भेजने वाला</translation>
        </message>
        <message>
            <source>Sender's code</source>
            <translation>भेजने वाले का कोड</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>none</source>
            <translation>कोई नहीं</translation>
        </message>
    </context>
    <context>
        <name>SiteRows</name>
        <message>
            <source>Cameras: {n}</source>
            <translation>कैमरे: {n}</translation>
        </message>
    </context>
    <context>
        <name>SourceDetail</name>
        <message>
            <source>Let it go on</source>
            <translation>चालू करें</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>रोकें</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>History of syncs</source>
            <translation>मिलानों का इतिहास</translation>
        </message>
        <message>
            <source>Cameras not taken: {count}</source>
            <translation>नहीं लिए गए कैमरे: {count}</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>अभी मिलान करें</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>बदलें…</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>हटाएँ…</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Look at the proposal…</source>
            <translation>प्रस्ताव देखें…</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>How far the sync is</source>
            <translation>मिलान कहाँ तक हुआ</translation>
        </message>
        <message>
            <source>Cameras that could not be taken in</source>
            <translation>कैमरे जो नहीं लिए जा सके</translation>
        </message>
    </context>
    <context>
        <name>SourceDialog</name>
        <message>
            <source>Add a source</source>
            <translation>स्रोत जोड़ें</translation>
        </message>
        <message>
            <source>Edit source</source>
            <translation>स्रोत बदलें</translation>
        </message>
    </context>
    <context>
        <name>SourceForm</name>
        <message>
            <source>New and changed cameras come into the catalogue without a question. Where many would be gone at once, it still waits.</source>
            <translation>नए और बदले हुए कैमरे बिना पूछे नगर सूची में आ जाते हैं। जहाँ एक साथ बहुत से “अब नहीं” हो जाते, वहाँ फिर भी प्रतीक्षा होती है।</translation>
        </message>
        <message>
            <source>What it would change waits until somebody has looked at it.</source>
            <translation>वह जो बदलता, वह तब तक रुका रहता है जब तक कोई उसे देख न ले।</translation>
        </message>
        <message>
            <source>min</source>
            <translation>मिनट</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>प्रकार</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>लॉगिन</translation>
        </message>
        <message>
            <source>by hand only</source>
            <translation>केवल हाथ से</translation>
        </message>
        <message>
            <source>Apply changes at once</source>
            <translation>बदलाव तुरंत लागू करें</translation>
        </message>
        <message>
            <source>System</source>
            <translation>प्रणाली</translation>
        </message>
        <message>
            <source>Its sites</source>
            <translation>उसके स्थल</translation>
        </message>
        <message>
            <source>Further settings</source>
            <translation>अन्य सेटिंग</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message>
            <source>Kept: {name} ({kind}, {address})</source>
            <translation>रखा गया: {name} ({kind}, {address})</translation>
        </message>
        <message>
            <source>{server} answers. Cameras found: {count}</source>
            <translation>{server} ने उत्तर दिया। मिले कैमरे: {count}</translation>
        </message>
        <message>
            <source>{name} is asked again.</source>
            <translation>{name} से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Paused: {name}. Nobody asks it until you let it go on.</source>
            <translation>रोका गया: {name}। जब तक आप चालू न करें, इससे कोई नहीं पूछेगा।</translation>
        </message>
        <message>
            <source>Forget {name}? Its cameras stay in the catalogue: {count}</source>
            <translation>{name} को भूल जाएँ? इसके कैमरे नगर सूची में बने रहेंगे: {count}</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>रोका हुआ</translation>
        </message>
        <message>
            <source>cameras: {count}, of them gone: {gone}</source>
            <translation>कैमरे: {count}, उनमें अब नहीं: {gone}</translation>
        </message>
        <message>
            <source>Never synced</source>
            <translation>कभी मिलान नहीं हुआ</translation>
        </message>
        <message>
            <source>There are no sources.</source>
            <translation>कोई स्रोत नहीं है।</translation>
        </message>
        <message>
            <source>“{name}” is paused, so nobody asks it. Let it go on first.</source>
            <translation>“{name}” रोका हुआ है, इसलिए इससे कोई नहीं पूछता। पहले इसे चालू करें।</translation>
        </message>
        <message>
            <source>There is no source called “{name}”.</source>
            <translation>“{name}” नाम का कोई स्रोत नहीं है।</translation>
        </message>
        <message>
            <source>Another source is called “{name}”.</source>
            <translation>“{name}” किसी दूसरे स्रोत का नाम है।</translation>
        </message>
        <message>
            <source>The catalogue was changed in the meantime. Sync once more.</source>
            <translation>इस बीच नगर सूची बदल गई। फिर से मिलान करें।</translation>
        </message>
        <message>
            <source>There are not enough free call-up numbers. Change their scheme.</source>
            <translation>बुलाने के ख़ाली नंबर पर्याप्त नहीं हैं। उनकी योजना बदलें।</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>नहीं लिया गया</translation>
        </message>
        <message>
            <source>Change the catalogue so?</source>
            <translation>नगर सूची में ये बदलाव करें?</translation>
        </message>
        <message>
            <source>Done. Cameras that were given a number: {count}</source>
            <translation>हो गया। जिन कैमरों को नंबर मिला: {count}</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>login “{name}”</source>
            <translation>लॉगिन “{name}”</translation>
        </message>
        <message>
            <source>without a login</source>
            <translation>बिना लॉगिन</translation>
        </message>
        <message>
            <source>Paused: asked neither by the clock nor by hand</source>
            <translation>रोका हुआ: न समय पर पूछा जाता है, न हाथ से</translation>
        </message>
        <message>
            <source>Asked every {count} min</source>
            <translation>हर {count} मिनट पर पूछा जाता है</translation>
        </message>
        <message>
            <source>Asked by hand only</source>
            <translation>केवल हाथ से पूछा जाता है</translation>
        </message>
        <message>
            <source>what is new is applied at once</source>
            <translation>जो नया है तुरंत लागू होता है</translation>
        </message>
        <message>
            <source>changes wait for a decision</source>
            <translation>बदलाव निर्णय की प्रतीक्षा करते हैं</translation>
        </message>
        <message>
            <source>Nothing of it is in the catalogue yet</source>
            <translation>इसका अभी कुछ भी नगर सूची में नहीं है</translation>
        </message>
        <message>
            <source>Cameras in the catalogue: {count}</source>
            <translation>नगर सूची में कैमरे: {count}</translation>
        </message>
        <message>
            <source>of them gone: {count}</source>
            <translation>उनमें से अब नहीं: {count}</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>पूछा जा रहा है…</translation>
        </message>
        <message>
            <source>Asking… cameras so far: {count}</source>
            <translation>पूछा जा रहा है… अब तक कैमरे: {count}</translation>
        </message>
        <message>
            <source>Comparing with the catalogue…</source>
            <translation>नगर सूची से मिलाया जा रहा है…</translation>
        </message>
        <message>
            <source>Comparing with the catalogue: {count} of {of}</source>
            <translation>नगर सूची से मिलाया जा रहा है: {of} में से {count}</translation>
        </message>
        <message>
            <source>Waits until others are done</source>
            <translation>दूसरों के पूरा होने की प्रतीक्षा में</translation>
        </message>
        <message>
            <source>Paused: nobody asks it</source>
            <translation>रोका हुआ: इससे कोई नहीं पूछता</translation>
        </message>
        <message>
            <source>Paused: nobody asks it · last asked {when}</source>
            <translation>रोका हुआ: इससे कोई नहीं पूछता · आख़िरी बार {when}</translation>
        </message>
        <message>
            <source>Never asked yet</source>
            <translation>अब तक कभी नहीं पूछा गया</translation>
        </message>
        <message>
            <source>{count} found</source>
            <translation>{count} मिले</translation>
        </message>
        <message>
            <source>1 found</source>
            <translation>1 मिला</translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>{count} नए</translation>
        </message>
        <message>
            <source>1 new</source>
            <translation>1 नया</translation>
        </message>
        <message>
            <source>{count} changed</source>
            <translation>{count} बदले</translation>
        </message>
        <message>
            <source>1 changed</source>
            <translation>1 बदला</translation>
        </message>
        <message>
            <source>{count} gone</source>
            <translation>{count} अब नहीं</translation>
        </message>
        <message>
            <source>1 gone</source>
            <translation>1 अब नहीं</translation>
        </message>
        <message>
            <source>{count} back again</source>
            <translation>{count} लौटे</translation>
        </message>
        <message>
            <source>1 back again</source>
            <translation>1 लौटा</translation>
        </message>
        <message>
            <source>{count} not taken</source>
            <translation>{count} नहीं लिए गए</translation>
        </message>
        <message>
            <source>1 not taken</source>
            <translation>1 नहीं लिया गया</translation>
        </message>
        <message>
            <source>{name}: the catalogue had all of it already.</source>
            <translation>{name}: नगर सूची में यह सब पहले से था।</translation>
        </message>
        <message>
            <source>{name} is applied: {what}. It can be taken back under “Lists and history”.</source>
            <translation>{name} लागू हुआ: {what}। इसे “सूचियाँ और इतिहास” में वापस लिया जा सकता है।</translation>
        </message>
        <message>
            <source>took {count} s</source>
            <translation>{count} सेकंड लगे</translation>
        </message>
        <message>
            <source>Cameras missing in its answer: {gone}, more than usual. It may have just been started, or the login may see less than before. Nothing was changed: look, then apply it or leave it.</source>
            <translation>उसके उत्तर में जो कैमरे नहीं हैं: {gone}, सामान्य से अधिक। हो सकता है वह अभी-अभी चालू हुआ हो, या लॉगिन को पहले से कम दिखता हो। कुछ नहीं बदला गया: देखें, फिर लागू करें या रहने दें।</translation>
        </message>
        <message>
            <source>A proposal waits. Nothing was changed yet: look, then apply it or leave it.</source>
            <translation>एक प्रस्ताव रुका है। अभी कुछ नहीं बदला: देखें, फिर लागू करें या रहने दें।</translation>
        </message>
        <message>
            <source>This proposal is not there any more.</source>
            <translation>यह प्रस्ताव अब नहीं रहा।</translation>
        </message>
        <message>
            <source>The catalogue was changed in the meantime, and nothing was written. The source is being asked again.</source>
            <translation>इस बीच नगर सूची बदल गई, इसलिए कुछ नहीं लिखा गया। स्रोत से फिर पूछा जा रहा है।</translation>
        </message>
        <message>
            <source>There are not enough free call-up numbers; nothing was written. Give the thana a further block under “Call-up numbers”, then apply it again.</source>
            <translation>ख़ाली कॉल-अप नंबर पर्याप्त नहीं हैं; कुछ नहीं लिखा गया। “कॉल-अप नंबर” में थाने को एक और खंड दें, फिर लागू करें।</translation>
        </message>
        <message>
            <source>Forget “{name}”? Its cameras stay in the catalogue as they are ({count}), but nobody asks after them any more; those that are marked as gone stay marked ({gone}). If it is added again, they are its own again. The history of its syncs is forgotten with it.</source>
            <translation>“{name}” को भुला दें? उसके कैमरे ({count}) नगर सूची में जैसे हैं वैसे रहेंगे, पर उनके बारे में फिर नहीं पूछा जाएगा; जिन पर “अब नहीं” का निशान है ({gone}), उन पर वह बना रहेगा। इसे फिर जोड़ें तो ये कैमरे फिर इसी के हो जाएँगे। उसके मिलानों का इतिहास भी साथ ही भुला दिया जाएगा।</translation>
        </message>
        <message>
            <source>To stop asking it for a while, pause it instead.</source>
            <translation>कुछ समय के लिए पूछना बंद करना हो तो भुलाएँ नहीं, रोक दें।</translation>
        </message>
        <message>
            <source>ONVIF device or recorder</source>
            <translation>ONVIF उपकरण या रिकॉर्डर</translation>
        </message>
        <message>
            <source>The city's own list (JSON)</source>
            <translation>शहर की अपनी सूची (JSON)</translation>
        </message>
        <message>
            <source>Name of the source</source>
            <translation>स्रोत का नाम</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>पता</translation>
        </message>
        <message>
            <source>Asked every</source>
            <translation>कितनी देर में पूछा जाए</translation>
        </message>
        <message>
            <source>Category of its sites</source>
            <translation>इसके स्थलों की श्रेणी</translation>
        </message>
        <message>
            <source>Public or private</source>
            <translation>सरकारी या निजी</translation>
        </message>
        <message>
            <source>Thana</source>
            <translation>थाना</translation>
        </message>
        <message>
            <source>Sites of its cameras</source>
            <translation>इसके कैमरों के स्थान</translation>
        </message>
        <message>
            <source>Place (latitude, longitude)</source>
            <translation>जगह (अक्षांश, देशांतर)</translation>
        </message>
        <message>
            <source>Login for its streams</source>
            <translation>इसकी स्ट्रीम का लॉगिन</translation>
        </message>
        <message>
            <source>Transport (TCP or UDP)</source>
            <translation>परिवहन (TCP या UDP)</translation>
        </message>
        <message>
            <source>RTSP port</source>
            <translation>RTSP पोर्ट</translation>
        </message>
        <message>
            <source>Port of its own RTSP server (0: ask the cameras)</source>
            <translation>इसके अपने RTSP सर्वर का पोर्ट (0: कैमरों से ही लें)</translation>
        </message>
        <message>
            <source>Port for recordings (0: none)</source>
            <translation>रिकॉर्डिंग का पोर्ट (0: नहीं)</translation>
        </message>
        <message>
            <source>Main streams end in</source>
            <translation>मुख्य स्ट्रीम के नाम का अंत</translation>
        </message>
        <message>
            <source>Small streams end in</source>
            <translation>छोटी स्ट्रीम के नाम का अंत</translation>
        </message>
        <message>
            <source>Only configured paths</source>
            <translation>केवल कॉन्फ़िगर किए हुए पथ</translation>
        </message>
        <message>
            <source>Further devices</source>
            <translation>और उपकरण</translation>
        </message>
        <message>
            <source>Path behind the address</source>
            <translation>पते के आगे का पथ</translation>
        </message>
        <message>
            <source>Where the list lies in the answer</source>
            <translation>उत्तर में सूची कहाँ है</translation>
        </message>
        <message>
            <source>Name of the entry's own key</source>
            <translation>प्रविष्टि की अपनी पहचान का नाम</translation>
        </message>
        <message>
            <source>Which name means what</source>
            <translation>कौन-सा नाम किस बात का है</translation>
        </message>
        <message>
            <source>Name of the camera's user</source>
            <translation>कैमरे के उपयोगकर्ता का नाम कहाँ है</translation>
        </message>
        <message>
            <source>Name of the camera's password</source>
            <translation>कैमरे का पासवर्ड कहाँ है</translation>
        </message>
        <message>
            <source>How the password is sent</source>
            <translation>पासवर्ड कैसे भेजा जाए</translation>
        </message>
        <message>
            <source>Header for the password</source>
            <translation>पासवर्ड का हेडर</translation>
        </message>
        <message>
            <source>How it is paged</source>
            <translation>पन्ने कैसे बँटे हैं</translation>
        </message>
        <message>
            <source>Parameter of the page</source>
            <translation>पन्ने का पैरामीटर</translation>
        </message>
        <message>
            <source>Number of the first page</source>
            <translation>पहले पन्ने की संख्या</translation>
        </message>
        <message>
            <source>Parameter of the page's size</source>
            <translation>पन्ने के आकार का पैरामीटर</translation>
        </message>
        <message>
            <source>Entries in a page</source>
            <translation>एक पन्ने में प्रविष्टियाँ</translation>
        </message>
        <message>
            <source>Where the next page's mark lies</source>
            <translation>अगले पन्ने का चिह्न कहाँ है</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>सरकारी</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>निजी</translation>
        </message>
        <message>
            <source>Each camera is a site of its own</source>
            <translation>हर कैमरा अपने आप में एक स्थल है</translation>
        </message>
        <message>
            <source>All stand at one site</source>
            <translation>सब एक ही स्थल पर हैं</translation>
        </message>
        <message>
            <source>User and password</source>
            <translation>उपयोगकर्ता और पासवर्ड</translation>
        </message>
        <message>
            <source>As a bearer token</source>
            <translation>बेयरर टोकन के रूप में</translation>
        </message>
        <message>
            <source>In a header</source>
            <translation>हेडर में</translation>
        </message>
        <message>
            <source>All in one answer</source>
            <translation>सब एक ही उत्तर में</translation>
        </message>
        <message>
            <source>By page number</source>
            <translation>पन्ने की संख्या से</translation>
        </message>
        <message>
            <source>By offset</source>
            <translation>क्रम-अंतर (offset) से</translation>
        </message>
        <message>
            <source>By a mark for the next page</source>
            <translation>अगले पन्ने के चिह्न से</translation>
        </message>
        <message>
            <source>This setting cannot be: {name}.</source>
            <translation>यह सेटिंग नहीं हो सकती: {name}।</translation>
        </message>
        <message>
            <source>There is no usable login called “{name}”.</source>
            <translation>“{name}” नाम का कोई उपयोगी लॉगिन नहीं है।</translation>
        </message>
        <message>
            <source>There is no kind of source called “{name}”.</source>
            <translation>“{name}” प्रकार का कोई स्रोत नहीं होता।</translation>
        </message>
        <message>
            <source>It does not answer.</source>
            <translation>उत्तर नहीं देता।</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Have the city's own authority installed on this computer.</source>
            <translation>इसका प्रमाणपत्र विश्वसनीय नहीं है। शहर का अपना प्रमाणन प्राधिकारी इस कंप्यूटर पर लगवाएँ।</translation>
        </message>
        <message>
            <source>It refuses the user or the password.</source>
            <translation>उपयोगकर्ता या पासवर्ड अस्वीकार हुआ।</translation>
        </message>
        <message>
            <source>There is no such list at this address.</source>
            <translation>इस पते पर ऐसी कोई सूची नहीं है।</translation>
        </message>
        <message>
            <source>It refuses the question.</source>
            <translation>इसने माँग अस्वीकार की।</translation>
        </message>
        <message>
            <source>It points to another address, which is not followed. Enter the final address.</source>
            <translation>यह किसी दूसरे पते पर भेजता है, वहाँ जाया नहीं जाता। अंतिम पता लिखें।</translation>
        </message>
        <message>
            <source>It has a fault of its own.</source>
            <translation>इसमें अपनी ख़राबी है।</translation>
        </message>
        <message>
            <source>Its answer broke off.</source>
            <translation>इसका उत्तर बीच में टूट गया।</translation>
        </message>
        <message>
            <source>Its answer is too large to be a list of cameras.</source>
            <translation>इसका उत्तर कैमरों की सूची के लिए बहुत बड़ा है।</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>रोक दिया गया।</translation>
        </message>
        <message>
            <source>This is no address (http://… or https://…, without user and password).</source>
            <translation>यह पता नहीं है (http://… या https://…, उपयोगकर्ता और पासवर्ड के बिना)।</translation>
        </message>
        <message>
            <source>It answers, but not as such a system does. Check kind and address.</source>
            <translation>उत्तर देता है, पर ऐसी प्रणाली की तरह नहीं। प्रकार और पता जाँचें।</translation>
        </message>
        <message>
            <source>It wants the password in plain text; it was not sent. Set it to Digest.</source>
            <translation>यह पासवर्ड सादे रूप में माँगता है; भेजा नहीं गया। इसे Digest पर सेट करें।</translation>
        </message>
        <message>
            <source>The process that was asking ended by itself.</source>
            <translation>पूछने वाली प्रक्रिया अपने आप बंद हो गई।</translation>
        </message>
        <message>
            <source>There are more cameras than can be taken.</source>
            <translation>जितने लिए जा सकते हैं उससे अधिक कैमरे हैं।</translation>
        </message>
        <message>
            <source>The list changed while it was read; nothing is marked as gone.</source>
            <translation>पढ़ते समय सूची बदल गई; किसी कैमरे को “अब नहीं” नहीं माना गया।</translation>
        </message>
        <message>
            <source>Entries without a key: {count}</source>
            <translation>बिना पहचान की प्रविष्टियाँ: {count}</translation>
        </message>
        <message>
            <source>Keys that occur twice: {count}</source>
            <translation>दो बार आई पहचान: {count}</translation>
        </message>
        <message>
            <source>Switched off there: {count}</source>
            <translation>वहाँ बंद किए हुए: {count}</translation>
        </message>
        <message>
            <source>Without a stream: {count}</source>
            <translation>बिना स्ट्रीम के: {count}</translation>
        </message>
        <message>
            <source>With a password in the address: {count}</source>
            <translation>पते में पासवर्ड वाले: {count}</translation>
        </message>
        <message>
            <source>Addresses at another host: {count}</source>
            <translation>दूसरे होस्ट वाले पते: {count}</translation>
        </message>
        <message>
            <source>Devices that did not answer as they should: {count}. Nothing is marked as gone.</source>
            <translation>जिन उपकरणों ने ठीक उत्तर नहीं दिया: {count}। किसी कैमरे को “अब नहीं” नहीं माना गया।</translation>
        </message>
        <message>
            <source>Devices that refuse the login: {count}. Nothing is marked as gone.</source>
            <translation>जो उपकरण लॉगिन स्वीकार नहीं करते: {count}। किसी कैमरे को “अब नहीं” नहीं माना गया।</translation>
        </message>
        <message>
            <source>Waits for a decision</source>
            <translation>निर्णय की प्रतीक्षा में</translation>
        </message>
        <message>
            <source>Held: so much would be gone</source>
            <translation>रोका गया: बहुत-से कैमरे “अब नहीं” हो जाते</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>लागू</translation>
        </message>
        <message>
            <source>Applied, then taken back</source>
            <translation>लागू, फिर वापस लिया गया</translation>
        </message>
        <message>
            <source>Nothing changed</source>
            <translation>कुछ नहीं बदला</translation>
        </message>
        <message>
            <source>Not applied</source>
            <translation>लागू नहीं किया गया</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>विफल</translation>
        </message>
        <message>
            <source>found: {found}; new: {new}, changed: {changed}, gone: {gone}, not taken: {rejected}</source>
            <translation>मिले: {found}; नए: {new}, बदले: {changed}, अब नहीं: {gone}, नहीं लिए गए: {rejected}</translation>
        </message>
    </context>
    <context>
        <name>SourcesTab</name>
        <message>
            <source>Kept: {name}. It is being asked for its cameras.</source>
            <translation>रखा गया: {name}। उससे उसके कैमरे पूछे जा रहे हैं।</translation>
        </message>
        <message>
            <source>Kept: {name}</source>
            <translation>रखा गया: {name}</translation>
        </message>
        <message>
            <source>Paused: {name}. Nobody asks it until you let it go on.</source>
            <translation>रोका गया: {name}। जब तक आप चालू न करें, इससे कोई नहीं पूछेगा।</translation>
        </message>
        <message>
            <source>{name} is asked again.</source>
            <translation>{name} से फिर पूछा जाएगा।</translation>
        </message>
        <message>
            <source>Forgotten: {name}. Its cameras stay in the catalogue.</source>
            <translation>भुला दिया गया: {name}। उसके कैमरे नगर सूची में रहेंगे।</translation>
        </message>
        <message>
            <source>Forget the source</source>
            <translation>स्रोत भुला दें</translation>
        </message>
        <message>
            <source>Add a source…</source>
            <translation>स्रोत जोड़ें…</translation>
        </message>
        <message>
            <source>Look for ONVIF devices on the network…</source>
            <translation>नेटवर्क पर ONVIF उपकरण खोजें…</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>स्रोत</translation>
        </message>
        <message>
            <source>No source yet. A source is a system that knows of cameras: a recorder, a video gateway, the city's own registry. The catalogue is kept in step with it; what would change is shown first.</source>
            <translation>अभी कोई स्रोत नहीं। स्रोत वह प्रणाली है जो कैमरों को जानती है: रिकॉर्डर, वीडियो गेटवे, शहर का अपना रजिस्टर। नगर सूची का मिलान उससे होता रहता है; जो बदलेगा वह पहले दिखाया जाता है।</translation>
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
            <translation>बाद में</translation>
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
            <translation>{seconds} सेकंड और</translation>
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
            <translation>अब नगर सूची में नहीं है</translation>
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
            <source>{age} late: this computer is busy</source>
            <translation>{age} देर से: यह कंप्यूटर व्यस्त है</translation>
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
        <name>StateBar</name>
        <message>
            <source>State: {state}</source>
            <translation>स्थिति: {state}</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>निर्यात …</translation>
        </message>
        <message>
            <source>Make the package that leaves the room (Ctrl+Shift+E)</source>
            <translation>कक्ष से बाहर जाने वाला पैकेज बनाएँ (Ctrl+Shift+E)</translation>
        </message>
        <message>
            <source>Who watched its cameras</source>
            <translation>इसके कैमरे किसने देखे</translation>
        </message>
        <message>
            <source>Hold and deletion</source>
            <translation>रोक और मिटाना</translation>
        </message>
        <message>
            <source>Lift the hold …</source>
            <translation>रोक हटाएँ …</translation>
        </message>
        <message>
            <source>Put on hold again</source>
            <translation>फिर रोक लगाएँ</translation>
        </message>
        <message>
            <source>Ask for the deletion of its files …</source>
            <translation>इसकी फ़ाइलें मिटाने की माँग करें …</translation>
        </message>
        <message>
            <source>Confirm or refuse the deletion …</source>
            <translation>मिटाने की पुष्टि करें या मना करें …</translation>
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
            <translation>बंद करें</translation>
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
        <message>
            <source>The file cannot be read</source>
            <translation>फ़ाइल पढ़ी नहीं जा सकी</translation>
        </message>
    </context>
    <context>
        <name>StretchFields</name>
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
        <name>SyncTable</name>
        <message>
            <source>When</source>
            <translation>कब</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>क्या हुआ</translation>
        </message>
        <message>
            <source>What it found</source>
            <translation>क्या मिला</translation>
        </message>
    </context>
    <context>
        <name>TagsField</name>
        <message>
            <source>Add a tag</source>
            <translation>टैग जोड़ें</translation>
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
            <translation>{n} सेकंड</translation>
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
        <name>ToPlaceTab</name>
        <message>
            <source>“{name}” waits to be placed again.</source>
            <translation>“{name}” का स्थान फिर बाकी है।</translation>
        </message>
        <message>
            <source>To be placed: {n}</source>
            <translation>स्थान बाकी: {n}</translation>
        </message>
        <message>
            <source>{said}, shown: {shown}</source>
            <translation>{said}, दिख रहे: {shown}</translation>
        </message>
        <message>
            <source>{said} (the first {most})</source>
            <translation>{said} (पहले {most})</translation>
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
            <source>Address</source>
            <translation>पता</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>स्वामी</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>फ़ोन</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>भेजने वाला</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>टिप्पणी</translation>
        </message>
        <message>
            <source>All thanas</source>
            <translation>सभी थाने</translation>
        </message>
        <message>
            <source>Without a thana</source>
            <translation>बिना थाने के</translation>
        </message>
        <message>
            <source>Search name, address, owner, phone</source>
            <translation>नाम, पता, स्वामी, फ़ोन खोजें</translation>
        </message>
        <message>
            <source>Search sites to be placed</source>
            <translation>जिन स्थलों का स्थान बाकी है उनमें खोजें</translation>
        </message>
        <message>
            <source>Sites to be placed</source>
            <translation>स्थल जिनका स्थान बाकी है</translation>
        </message>
        <message>
            <source>Every site has its place.</source>
            <translation>हर स्थल का स्थान तय है।</translation>
        </message>
        <message>
            <source>Edit… (F4)</source>
            <translation>संपादन… (F4)</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>वापस लें (Ctrl+Z)</translation>
        </message>
    </context>
    <context>
        <name>TogetherBar</name>
        <message>
            <source>Undecided: {n}</source>
            <translation>तय नहीं: {n}</translation>
        </message>
        <message>
            <source>Undecided with “{words}”: {n}</source>
            <translation>“{words}” वाली, तय नहीं: {n}</translation>
        </message>
        <message>
            <source>All the same site (Shift+S)</source>
            <translation>सभी वही स्थल (Shift+S)</translation>
        </message>
        <message>
            <source>All two sites (Shift+D)</source>
            <translation>सभी दो स्थल (Shift+D)</translation>
        </message>
        <message>
            <source>Leave all out (Shift+L)</source>
            <translation>सभी छोड़ें (Shift+L)</translation>
        </message>
        <message>
            <source>Each with the likeliest of the sites that it may be</source>
            <translation>हर एक उस स्थल के साथ, जो सबसे अधिक संभव है</translation>
        </message>
        <message>
            <source>Undo: {n} rows (Ctrl+Z)</source>
            <translation>वापस लें: {n} पंक्तियाँ (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Undo: 1 row (Ctrl+Z)</source>
            <translation>वापस लें: 1 पंक्ति (Ctrl+Z)</translation>
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
            <source>Pick cameras around a point</source>
            <translation>किसी बिन्दु के चारों ओर के कैमरे चुनें</translation>
        </message>
        <message>
            <source>Pick cameras along a route, in order</source>
            <translation>मार्ग के किनारे के कैमरे क्रम से चुनें</translation>
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
        <name>TryPanel</name>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>आज़माएँ</translation>
        </message>
        <message>
            <source>Asks the source once and shows the cameras that it has, and what would become of them. Nothing is kept.</source>
            <translation>स्रोत से एक बार पूछकर दिखाता है कि उसमें कौन-से कैमरे हैं और उनका क्या होगा। कुछ भी रखा नहीं जाता।</translation>
        </message>
        <message>
            <source>{server} answers. Cameras found: {count}</source>
            <translation>{server} ने उत्तर दिया। मिले कैमरे: {count}</translation>
        </message>
        <message>
            <source>It answers. Cameras found: {count}</source>
            <translation>उसने उत्तर दिया। मिले कैमरे: {count}</translation>
        </message>
        <message>
            <source>Cameras that it has</source>
            <translation>उसके कैमरे</translation>
        </message>
        <message>
            <source>How far the trial is</source>
            <translation>जाँच कहाँ तक हुई</translation>
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
        <name>Verification</name>
        <message>
            <source>There is no package here: {file}</source>
            <translation>यहाँ कोई पैकेज नहीं है: {file}</translation>
        </message>
        <message>
            <source>{file} cannot be read: {detail}</source>
            <translation>{file} पढ़ा नहीं जा सका: {detail}</translation>
        </message>
        <message>
            <source>{file} is encrypted: its password is needed.</source>
            <translation>{file} पासवर्ड से बंद है: पासवर्ड दें।</translation>
        </message>
        <message>
            <source>The password does not open {file}.</source>
            <translation>इस पासवर्ड से {file} नहीं खुला।</translation>
        </message>
        <message>
            <source>The encrypted file {file} is damaged or incomplete.</source>
            <translation>पासवर्ड वाली फ़ाइल {file} ख़राब या अधूरी है।</translation>
        </message>
        <message>
            <source>There is no room to unpack {file}, so nothing is known of it: {detail}</source>
            <translation>{file} खोलने के लिए जगह नहीं है, इसलिए उसके बारे में कुछ नहीं कहा जा सकता: {detail}</translation>
        </message>
        <message>
            <source>{file} was never finished: it is no package. Export anew.</source>
            <translation>{file} पूरा नहीं बना था: यह पैकेज नहीं है। फिर से निर्यात करें।</translation>
        </message>
        <message>
            <source>{file} is a link or a special file; a package has none.</source>
            <translation>{file} लिंक या विशेष फ़ाइल है; पैकेज में ऐसी फ़ाइल नहीं होती।</translation>
        </message>
        <message>
            <source>A package has no file of this name: {file}</source>
            <translation>पैकेज में इस नाम की फ़ाइल नहीं होती: {file}</translation>
        </message>
        <message>
            <source>The folder {file} is empty: something was added or removed.</source>
            <translation>फ़ोल्डर {file} ख़ाली है: कुछ जोड़ा या हटाया गया है।</translation>
        </message>
        <message>
            <source>{file} is larger than anything this console writes.</source>
            <translation>{file} इतनी बड़ी है जितनी यह कंसोल कभी नहीं बनाता।</translation>
        </message>
        <message>
            <source>A necessary part is missing: {file}</source>
            <translation>एक ज़रूरी भाग नहीं है: {file}</translation>
        </message>
        <message>
            <source>{file} is not written as a package has it.</source>
            <translation>{file} वैसी नहीं लिखी है जैसी पैकेज में होती है।</translation>
        </message>
        <message>
            <source>The file given as the root certificate is none: {file}</source>
            <translation>मूल प्रमाणपत्र के रूप में दी गई फ़ाइल मूल प्रमाणपत्र नहीं है: {file}</translation>
        </message>
        <message>
            <source>The root certificate expired on {detail}.</source>
            <translation>मूल प्रमाणपत्र की अवधि {detail} को समाप्त हो गई।</translation>
        </message>
        <message>
            <source>This package was sealed under another root than the one given: it is not from this centre.</source>
            <translation>यह पैकेज दिए गए मूल प्रमाणपत्र के नीचे सील नहीं हुआ: यह इस केंद्र का नहीं है।</translation>
        </message>
        <message>
            <source>The seat's certificate was not issued by the given root.</source>
            <translation>सीट का प्रमाणपत्र दिए गए मूल प्रमाणपत्र से जारी नहीं हुआ है।</translation>
        </message>
        <message>
            <source>The seat's certificate may not seal packages ({detail}).</source>
            <translation>सीट का यह प्रमाणपत्र पैकेज सील करने के लिए नहीं है ({detail})।</translation>
        </message>
        <message>
            <source>The seat's certificate expired on {detail}, and no trusted time stamp shows that the package was sealed before.</source>
            <translation>सीट के प्रमाणपत्र की अवधि {detail} को समाप्त हो गई, और कोई विश्वसनीय समय मुहर नहीं दिखाती कि पैकेज उससे पहले सील हुआ था।</translation>
        </message>
        <message>
            <source>The certificate {file} is valid only from {detail}. Check this clock.</source>
            <translation>प्रमाणपत्र {file} केवल {detail} से मान्य है। इस कंप्यूटर की घड़ी जाँचें।</translation>
        </message>
        <message>
            <source>The signature file {file} was changed or is damaged ({detail}).</source>
            <translation>हस्ताक्षर की फ़ाइल {file} बदली गई या ख़राब है ({detail})।</translation>
        </message>
        <message>
            <source>The signature does not fit: {file} was changed after sealing.</source>
            <translation>हस्ताक्षर मेल नहीं खाता: {file} सील होने के बाद बदली गई है।</translation>
        </message>
        <message>
            <source>The time stamp does not belong to this package or was changed.</source>
            <translation>समय मुहर इस पैकेज की नहीं है या बदली गई है।</translation>
        </message>
        <message>
            <source>None of the given authorities stands behind the time stamp ({detail}).</source>
            <translation>समय मुहर दिए गए किसी समय प्राधिकारी की नहीं है ({detail})।</translation>
        </message>
        <message>
            <source>The list {file} is not written as it must be (line {detail}).</source>
            <translation>सूची {file} सही ढंग से नहीं लिखी है (पंक्ति {detail})।</translation>
        </message>
        <message>
            <source>Only one of the two lists of hashes names {file}.</source>
            <translation>{file} का नाम हैश की दो सूचियों में से केवल एक में है।</translation>
        </message>
        <message>
            <source>{file} was changed: its hash is not the sealed one.</source>
            <translation>{file} बदली गई है: उसका हैश सील वाला नहीं है।</translation>
        </message>
        <message>
            <source>{file} is missing.</source>
            <translation>{file} नहीं है।</translation>
        </message>
        <message>
            <source>{file} was added: no list names it.</source>
            <translation>{file} बाद में जोड़ी गई है: किसी सूची में उसका नाम नहीं है।</translation>
        </message>
        <message>
            <source>The package's own records do not name {file}.</source>
            <translation>पैकेज के अपने अभिलेख में {file} का नाम नहीं है।</translation>
        </message>
        <message>
            <source>The package's own records tell otherwise of {file}.</source>
            <translation>पैकेज के अपने अभिलेख {file} के बारे में कुछ और बताते हैं।</translation>
        </message>
        <message>
            <source>The custody extract does not fit together: {file}, entry {detail}</source>
            <translation>अभिरक्षा का उद्धरण आपस में मेल नहीं खाता: {file}, प्रविष्टि {detail}</translation>
        </message>
        <message>
            <source>The signed checkpoint of the custody chain is wrong: {file}</source>
            <translation>अभिरक्षा शृंखला का हस्ताक्षरित चेकपॉइंट सही नहीं है: {file}</translation>
        </message>
        <message>
            <source>The custody extract does not end where the signed checkpoint says.</source>
            <translation>अभिरक्षा का उद्धरण वहाँ समाप्त नहीं होता जहाँ हस्ताक्षरित चेकपॉइंट बताता है।</translation>
        </message>
        <message>
            <source>The custody chain has no entry of {file} with this hash: it was exchanged.</source>
            <translation>अभिरक्षा शृंखला में {file} इस हैश के साथ दर्ज नहीं है: फ़ाइल बदल दी गई है।</translation>
        </message>
        <message>
            <source>DEMO: made with keys for trying out. Not for court.</source>
            <translation>डेमो: आज़माने की कुंजियों से बना है। न्यायालय के लिए नहीं।</translation>
        </message>
        <message>
            <source>A certificate has expired since; a trusted time stamp shows that it was valid at sealing.</source>
            <translation>प्रमाणपत्र की अवधि बाद में समाप्त हुई; विश्वसनीय समय मुहर दिखाती है कि सील करते समय वह मान्य था।</translation>
        </message>
        <message>
            <source>There is a time stamp; who gave it was not checked: no authority for time was named.</source>
            <translation>समय मुहर है; वह किसने दी, यह नहीं जाँचा गया: कोई समय प्राधिकारी नहीं बताया गया।</translation>
        </message>
        <message>
            <source>The sealing machine's clock told a time outside the certificate's validity.</source>
            <translation>सील करने वाले कंप्यूटर की घड़ी प्रमाणपत्र की अवधि से बाहर का समय बता रही थी।</translation>
        </message>
        <message>
            <source>The machine's clock was set back during the incident; the order of entries tells the truth.</source>
            <translation>घटना के दौरान कंप्यूटर की घड़ी पीछे की गई थी; सही क्रम प्रविष्टियों के क्रमांक से जानें।</translation>
        </message>
        <message>
            <source>All holds: {name}</source>
            <translation>सब सही है: {name}</translation>
        </message>
        <message>
            <source>Sealed by {centre}, seat {seat}, {when}</source>
            <translation>सील: {centre}, सीट {seat}, {when}</translation>
        </message>
        <message>
            <source>Root fingerprint (compare with the paper): {fingerprint}</source>
            <translation>मूल प्रमाणपत्र का फ़िंगरप्रिंट (काग़ज़ से मिलाएँ): {fingerprint}</translation>
        </message>
        <message>
            <source>Originals: {originals}; derived: {derived}; all files: {files} ({megabytes} MB). Custody entries of the incident: {entries}, in a chain of {count}.</source>
            <translation>मूल फ़ाइलें: {originals}; व्युत्पन्न: {derived}; कुल फ़ाइलें: {files} ({megabytes} MB)। घटना की अभिरक्षा प्रविष्टियाँ: {entries}, शृंखला में कुल {count}।</translation>
        </message>
        <message>
            <source>No time stamp.</source>
            <translation>समय मुहर नहीं है।</translation>
        </message>
        <message>
            <source>Trusted time stamp: {when}</source>
            <translation>विश्वसनीय समय मुहर: {when}</translation>
        </message>
        <message>
            <source>Time stamp (giver not checked): {when}</source>
            <translation>समय मुहर (देने वाले की जाँच नहीं हुई): {when}</translation>
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
            <translation>{count} अब नगर सूची में नहीं</translation>
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
            <translation>{seconds} सेकंड</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} मि. {seconds} सेकंड</translation>
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
            <translation>ठहरी है, {seconds} सेकंड में चलेगी</translation>
        </message>
        <message>
            <source>next in {seconds} s, {key} pauses</source>
            <translation>अगला {seconds} सेकंड में, {key} से रुकेगी</translation>
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
            <translation>वापस लें (Ctrl+Z)</translation>
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
        <name>WaitStep</name>
        <message>
            <source>Opening the list…</source>
            <translation>सूची खोली जा रही है…</translation>
        </message>
        <message>
            <source>Reading “{file}” and comparing it with the catalogue…</source>
            <translation>“{file}” पढ़कर नगर सूची से मिलाई जा रही है…</translation>
        </message>
        <message>
            <source>Writing into the catalogue…</source>
            <translation>नगर सूची में लिखा जा रहा है…</translation>
        </message>
        <message>
            <source>Rows: {n}</source>
            <translation>पंक्तियाँ: {n}</translation>
        </message>
        <message>
            <source>Rows: {n} of about {of}</source>
            <translation>पंक्तियाँ: लगभग {of} में से {n}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>रद्द करें</translation>
        </message>
    </context>
    <context>
        <name>WaitingBar</name>
        <message>
            <source>Leave all as they are</source>
            <translation>सब जैसे हैं वैसे रहने दें</translation>
        </message>
        <message>
            <source>Bring all back</source>
            <translation>सब वापस लाएँ</translation>
        </message>
        <message>
            <source>Mark all as gone</source>
            <translation>सबको “अब नहीं” मानें</translation>
        </message>
    </context>
    <context>
        <name>WallBar</name>
        <message>
            <source>Filter: {words}. Press to show all cameras again.</source>
            <translation>फ़िल्टर: {words}। सभी कैमरे फिर दिखाने के लिए दबाएँ।</translation>
        </message>
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
            <translation>श्रेणी के अनुसार</translation>
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
            <source>Saved groups</source>
            <translation>सहेजे हुए समूह</translation>
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
            <source>Page {page} of {pages}, cameras: {cameras}</source>
            <translation>पृष्ठ {page}/{pages}, कैमरे: {cameras}</translation>
        </message>
        <message>
            <source>No cameras yet. Lists are taken in on page Cameras (F7)</source>
            <translation>अभी कोई कैमरा नहीं। सूचियाँ पृष्ठ कैमरे (F7) पर ली जाती हैं</translation>
        </message>
        <message>
            <source>No cameras match</source>
            <translation>कोई कैमरा मेल नहीं खाता</translation>
        </message>
        <message>
            <source>Without an area</source>
            <translation>क्षेत्र के बिना</translation>
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
        <name>WallViews</name>
        <message>
            <source>Kept as the view “{name}”.</source>
            <translation>“{name}” दृश्य के रूप में रखा गया।</translation>
        </message>
    </context>
    <context>
        <name>WatchedBy</name>
        <message>
            <source>Watched by {names}. {span}</source>
            <translation>देखने वाले: {names}। {span}</translation>
        </message>
        <message>
            <source>The ledger of this seat is not complete; in what it has no screen showed these cameras live. {span}</source>
            <translation>इस सीट का लेखा अधूरा है; जितना लेखा है, उसमें किसी स्क्रीन पर ये कैमरे लाइव नहीं थे। {span}</translation>
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
        <name>Workbench</name>
        <message>
            <source>Kept with the incident: {file}</source>
            <translation>घटना के साथ रखा गया: {file}</translation>
        </message>
        <message>
            <source>The picture was not kept. {why}</source>
            <translation>चित्र नहीं रखा गया। {why}</translation>
        </message>
        <message>
            <source>The files of this incident were deleted</source>
            <translation>इस घटना की फ़ाइलें मिटा दी गई हैं</translation>
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
        <message>
            <source>Where it was, in your words</source>
            <translation>कहाँ हुआ, अपने शब्दों में</translation>
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
    <context>
        <name>_Absent</name>
        <message>
            <source>This window keeps no passwords: its cameras came with the command that opened it.</source>
            <translation>यह विंडो पासवर्ड नहीं रखती: इसके कैमरे उसी आदेश के साथ आए जिससे यह खोली गई।</translation>
        </message>
        <message>
            <source>This window has no sources: its cameras came with the command that opened it.</source>
            <translation>इस विंडो में स्रोत नहीं हैं: इसके कैमरे उसी आदेश के साथ आए जिससे यह खुली।</translation>
        </message>
    </context>
    <context>
        <name>_MappingTable</name>
        <message>
            <source>What it is</source>
            <translation>क्या है</translation>
        </message>
        <message>
            <source>Its name in the answer</source>
            <translation>उत्तर में उसका नाम</translation>
        </message>
    </context>
</TS>
